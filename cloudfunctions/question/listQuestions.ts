import type { bankApi } from '@core/contract/bank'
import type { ParsedInputOf } from '@core/contract/operation'
import { stateOf } from '@core/domain/quiz/bank/versionState'
import type { Handler } from '../_kit/serve'
import { againOf } from './shown'
import { findHead, handlingOf, newestOf, type Newest } from './store'

type Wish = ParsedInputOf<typeof bankApi.listQuestions>

/** How many questions one page has. */
const PAGE = 50

const textOf = ({ id, stem, options, explanation, citation }: Newest['latest']): string =>
  [id, stem, ...options, explanation, citation].join('\n').toLowerCase()

function suits({ standing, latest }: Newest, { topic, level, kind, use, state, words }: Wish): boolean {
  const fits = <T>(wished: T | undefined, is: T): boolean => wished === undefined || wished === is
  const text = textOf(latest)
  return (
    fits(topic, latest.topic) &&
    fits(level, latest.level) &&
    fits(kind, latest.kind) &&
    fits(use, latest.use) &&
    fits(state, stateOf(standing, handlingOf(latest))) &&
    (words ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  )
}

/** The page begins after a question, named by its id; where that is gone, the list begins anew. */
export const listQuestions: Handler<typeof bankApi.listQuestions> = async (wish, { now }) => {
  const all = await newestOf(await findHead())
  const found = all.filter((question) => suits(question, wish) && (!wish.again || againOf(question, now).length > 0))
  const start = wish.after === undefined ? 0 : found.findIndex(({ standing }) => standing.id === wish.after) + 1
  const page = found.slice(start, start + PAGE)
  const last = page.at(-1)
  return {
    items: page.map((question) => {
      const { standing, latest } = question
      const { id, version, kind, topic, level, use, stem } = latest
      return {
        ...{ id, version, kind, topic, level, use, stem, current: standing.current },
        state: stateOf(standing, handlingOf(latest)),
        again: againOf(question, now),
      }
    }),
    ...(start + PAGE < found.length && last && { next: last.standing.id }),
    count: found.length,
    topics: [...new Set(all.map(({ latest }) => latest.topic))],
  }
}
