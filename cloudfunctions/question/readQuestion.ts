import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import type { OutputOf } from '@core/contract/operation'
import { askedBy } from '@core/domain/quiz/bank/content'
import { changesOfQuestion } from '@core/domain/quiz/bank/questionChanges'
import { stateOf, type Standing } from '@core/domain/quiz/bank/versionState'
import type { Handler } from '../_kit/serve'
import { shownQuestion } from './shown'
import { findHead, findVersion, handlingOf, newestOf, type KeptVersion } from './store'

type Entry = OutputOf<typeof bankApi.readQuestion>['history'][0]

/** How many versions one answer tells of, and how many questions that ask the same. */
const MOST = 10

function entryOf(standing: Standing, kept: KeptVersion, before: KeptVersion | null): Entry {
  const { version, by, savedAt, note, review, reviewedBy, sentBack } = kept
  return {
    ...{ version, by, at: savedAt, note, review, reviewedBy, sentBack, isNew: before === null },
    state: stateOf(standing, handlingOf(kept)),
    changes: before ? changesOfQuestion(before, kept) : [],
  }
}

const madeFrom = (kept: KeptVersion): Promise<KeptVersion | null> =>
  kept.from === null ? Promise.resolve(null) : findVersion(kept.id, kept.from)

/** A question with its history: from each version to the one that it was made from. */
export const readQuestion: Handler<typeof bankApi.readQuestion> = async ({ id, before }, call) => {
  const all = await newestOf(await findHead())
  const found = all.find(({ standing }) => standing.id === id)
  if (!found) throw new AppError('NOT_FOUND')
  const { standing, latest } = found
  const used =
    standing.current === null || standing.current === latest.version ? null : await findVersion(id, standing.current)
  const history: Entry[] = []
  let kept: KeptVersion | null = latest
  while (kept && history.length < MOST) {
    const former: KeptVersion | null = await madeFrom(kept)
    if (before === undefined || kept.version < before) history.push(entryOf(standing, kept, former))
    kept = former
  }
  const asked = askedBy(latest)
  const alike = all.filter((one) => one.standing.id !== id && askedBy(one.latest) === asked)
  return {
    record: shownQuestion(standing, latest, call),
    differences: used ? changesOfQuestion(used, latest) : [],
    alike: alike.slice(0, MOST).map(({ latest: { id: other, stem, use } }) => ({ id: other, stem, use })),
    history,
    ...(kept && { next: history.at(-1)?.version ?? 0 }),
  }
}
