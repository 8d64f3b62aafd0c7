import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { contentOf, sameContent } from '@core/domain/quiz/bank/content'
import { questionFaults } from '@core/domain/quiz/bank/questionFaults'
import { collection } from '../../../cloudfunctions/_kit/database'
import { findHead, newestOf, versionKey, type Head, type KeptVersion } from '../../../cloudfunctions/question/store'

type Operations = Contract['question']

/** An input that was accepted, and what came back. */
interface Accepted {
  input: unknown
  value: unknown
}

/** Every version of the bank as it was first seen: none may ever say anything else. */
export type Versions = Map<string, KeptVersion>

/** Acts that answer with the newest version of a question. */
const showing: readonly (keyof Operations)[] = [
  ...(['saveQuestion', 'reviewQuestion', 'sendBackQuestion', 'retireQuestion', 'restoreQuestion'] as const),
]

/** What is wrong with one version: it says something else than it did, is in use unread, or was reviewed by its writer. */
function faultsOfVersion(version: KeptVersion, head: Head, seen: Versions): string[] {
  const { _id, id, by, review, reviewedBy } = version
  const before = seen.get(_id) ?? version
  seen.set(_id, before)
  const isUsed = head.questions.some((one) => one.id === id && one.current === version.version)
  return [
    ...(sameContent(before, version) ? [] : [`${_id} says something else than it did`]),
    ...(isUsed && by !== 'command' && review === null ? [`${_id} is in use and nobody read it`] : []),
    ...(reviewedBy !== null && reviewedBy === by ? [`${_id} was reviewed by who wrote it`] : []),
    ...(by !== 'command' && questionFaults(contentOf(version)).length > 0 ? [`${_id} lacks what it must have`] : []),
  ]
}

/** What is wrong with the bank as it is kept after an answer, and with what the answer tells of it. */
export async function faultsOfBank(action: string, { value }: Accepted, seen: Versions): Promise<string[]> {
  const head = await findHead()
  const all = await collection<KeptVersion>('questions').findAll({ version: { above: 0 } })
  const faults = all.flatMap((version) => faultsOfVersion(version, head, seen))
  if (new Set(head.questions.map(({ id }) => id)).size !== head.questions.length) faults.push('a question twice')
  // Fails by itself where the head names a version that is not there.
  const newest = await newestOf(head)
  if (!showing.some((one) => one === action)) return faults
  const { id, version, content } = value as OutputOf<Operations['saveQuestion']>
  const told = all.find(({ _id }) => _id === versionKey(id, version))
  const isThere = newest.some(({ standing }) => standing.id === id && standing.latest >= version)
  const isTold = told !== undefined && sameContent(contentOf(told), content) && isThere
  return isTold ? faults : [...faults, 'a question that is not what is kept']
}
