import type { Paper, PaperQuestion } from '../quiz/drawPaper'
import { isRight } from '../quiz/question'
import type { TopicTally } from '../quiz/scorePaper'
import { entryOf, type Entry } from './entry'
import { isTicket, keyOfName } from './tally'

/** One sheet that counts. */
export interface CountedSheet {
  entry: Entry
  ticket: boolean
}

/** How one question went over all sheets that count. */
export interface QuestionTally {
  /** Sheets on which something was chosen. */
  answered: number
  /** Sheets on which it was wholly right. */
  right: number
  /** How often each option was chosen. */
  counts: number[]
  /** The place of the wrong option chosen most often (the first of equals); null where none was. */
  mostChosenWrong: number | null
}

/** An activity as a whole: no sheet can be told from it. */
export interface Results {
  sheets: number
  tickets: number
  late: number
  outOf: number
  average: number | null
  distribution: { points: number; sheets: number }[]
  questions: QuestionTally[]
  topics: TopicTally[]
  again: number[]
}

/** How many questions 再讲一讲 names. */
const TOLD_AGAIN = 3

/** The sheets that count, from all that were kept by their names: of each person the best one, of equals the first. */
export function countedSheets(kept: Iterable<readonly [name: string, text: string]>): CountedSheet[] {
  return [...bestSheets(kept).values()]
}

/** The best sheet under each key. */
export function bestSheets(kept: Iterable<readonly [name: string, text: string]>): Map<string, CountedSheet> {
  const best = new Map<string, CountedSheet & { name: string }>()
  for (const [name, text] of kept) {
    const key = keyOfName(name)
    const entry = entryOf(text)
    const before = best.get(key)
    const isBetter =
      !before || entry.points > before.entry.points || (entry.points === before.entry.points && name < before.name)
    if (isBetter) best.set(key, { name, entry, ticket: isTicket(name) })
  }
  return best
}

function tallyQuestion({ key, options }: PaperQuestion, place: number, sheets: readonly CountedSheet[]): QuestionTally {
  const counts = options.map(() => 0)
  let answered = 0
  let right = 0
  for (const { entry } of sheets) {
    const chosen = entry.chosen[place] ?? []
    if (chosen.length > 0) answered += 1
    if (isRight(key, chosen)) right += 1
    for (const option of chosen) counts[option] = (counts[option] ?? 0) + 1
  }
  const wrong = counts.map((count, option) => (key.includes(option) ? 0 : count))
  const most = Math.max(0, ...wrong)
  return { answered, right, counts, mostChosenWrong: most > 0 ? wrong.indexOf(most) : null }
}

function tallyTopics(paper: Paper, questions: readonly QuestionTally[], sheets: number): TopicTally[] {
  const tallies = new Map<string, TopicTally>()
  paper.forEach(({ topic }, place) => {
    const { right, outOf } = tallies.get(topic) ?? { right: 0, outOf: 0 }
    tallies.set(topic, { topic, right: right + (questions[place]?.right ?? 0), outOf: outOf + sheets })
  })
  return [...tallies.values()]
}

function distributionOf(sheets: readonly CountedSheet[]): Results['distribution'] {
  const counts = new Map<number, number>()
  for (const { entry } of sheets) counts.set(entry.points, (counts.get(entry.points) ?? 0) + 1)
  return [...counts].map(([points, number]) => ({ points, sheets: number })).sort((a, b) => a.points - b.points)
}

/** The places of the questions that were right least often, the weakest first; only such as somebody got wrong. */
function weakest(questions: readonly QuestionTally[], sheets: number): number[] {
  return questions
    .map(({ right }, place) => ({ right, place }))
    .filter(({ right }) => right < sheets)
    .sort((a, b) => a.right - b.right || a.place - b.place)
    .slice(0, TOLD_AGAIN)
    .map(({ place }) => place)
}

/** The results of an activity from the sheets that count. A question left empty is not right. */
export function resultsOf(paper: Paper, sheets: readonly CountedSheet[]): Results {
  const questions = paper.map((question, place) => tallyQuestion(question, place, sheets))
  const points = sheets.reduce((sum, { entry }) => sum + entry.points, 0)
  return {
    sheets: sheets.length,
    tickets: sheets.filter(({ ticket }) => ticket).length,
    late: sheets.filter(({ entry }) => entry.late).length,
    outOf: paper.length,
    average: sheets.length === 0 ? null : Math.round((points / sheets.length) * 100) / 100,
    distribution: distributionOf(sheets),
    questions,
    topics: tallyTopics(paper, questions, sheets.length),
    again: weakest(questions, sheets.length),
  }
}
