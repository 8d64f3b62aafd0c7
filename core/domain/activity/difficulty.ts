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

/** How difficult one question is, by how it was answered: on sheets, by hands in class, while practising. Null: too few. */
export interface Difficulty {
  id: string
  version: number
  sheets: { answered: number; right: number } | null
  classes: { answered: number; right: number } | null
  practice: { answered: number; right: number } | null
}

const told = (tried: Tried | undefined): Difficulty['sheets'] =>
  tried && tried.answered >= LEAST_TOLD ? { answered: tried.answered, right: tried.right } : null

/** The difficulty of every question that was answered anywhere, in the order of their ids. */
export function difficulties(by: Readonly<Record<'sheets' | 'classes' | 'practice', readonly Tried[]>>): Difficulty[] {
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
}
