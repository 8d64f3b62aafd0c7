/** How often a version of a question was answered, and how often rightly. */
export interface Tried {
  id: string
  version: number
  answered: number
  right: number
}

/** Fewer answers than this are not told: they might tell of somebody. */
export const LEAST_TOLD = 5

const nameOf = ({ id, version }: Pick<Tried, 'id' | 'version'>): string => `${id}@${version}`

/** The same questions added up, by `id@version`. */
export function summed(tries: readonly Tried[]): Map<string, Tried> {
  const sums = new Map<string, Tried>()
  for (const tried of tries) {
    const { answered = 0, right = 0 } = sums.get(nameOf(tried)) ?? {}
    sums.set(nameOf(tried), { ...tried, answered: answered + tried.answered, right: right + tried.right })
  }
  return sums
}

/** How often a question was answered and how often rightly; null: too few to tell. */
export type Told = { answered: number; right: number } | null

/** Where questions are answered: on sheets, by hands in class, while practising. */
export const ways = ['sheets', 'classes', 'practice'] as const
export type Way = (typeof ways)[number]

/** How difficult one version of a question is, by how it was answered. */
export interface Difficulty extends Readonly<Record<Way, Told>> {
  id: string
  version: number
}

const told = (tried: Tried | undefined): Told =>
  tried && tried.answered >= LEAST_TOLD ? { answered: tried.answered, right: tried.right } : null

/** The difficulty of every question of which something can be told, in the order of their ids. */
export function difficulties(by: Readonly<Record<Way, readonly Tried[]>>): Difficulty[] {
  const [sheets, classes, practice] = [summed(by.sheets), summed(by.classes), summed(by.practice)]
  const all = new Map([...practice, ...classes, ...sheets])
  return [...all]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { id, version }]) => ({
      ...{ id, version },
      sheets: told(sheets.get(name)),
      classes: told(classes.get(name)),
      practice: told(practice.get(name)),
    }))
    .filter((difficulty) => ways.some((way) => difficulty[way] !== null))
}

/** All answers that are told, in one: what is too few stays out of the sum too, or it could be worked out from it. */
export function inAll(difficulty: Readonly<Record<Way, Told>>): Told {
  const known = ways.flatMap((way) => difficulty[way] ?? [])
  if (known.length === 0) return null
  return known.reduce((sum, { answered, right }) => ({ answered: sum.answered + answered, right: sum.right + right }))
}

/** By which answers difficulty is looked at. */
export type Look = Way | 'all'

export const toldBy = (difficulty: Readonly<Record<Way, Told>>, look: Look): Told =>
  look === 'all' ? inAll(difficulty) : difficulty[look]

/** Those of which something is told, the one that fewest had right first; questions are ranked, never people. */
export function hardestFirst<T extends Difficulty>(questions: readonly T[], look: Look): T[] {
  const share = (question: T): number => {
    const tried = toldBy(question, look)
    return tried === null ? 1 : tried.right / tried.answered
  }
  return questions
    .filter((question) => toldBy(question, look) !== null)
    .sort((one, other) => share(one) - share(other) || (one.id < other.id ? -1 : 1) || one.version - other.version)
}

/** '答对 64%（128 人次）'; 未统计 where too few answered. */
export const toldInWords = (tried: Told): string =>
  tried === null ? '未统计' : `答对 ${Math.round((tried.right / tried.answered) * 100)}%（${tried.answered} 人次）`
