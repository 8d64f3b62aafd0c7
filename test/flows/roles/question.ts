import { officeRoles, type Role } from '@core/domain/person/roles'
import { changeHeadWithin, findHeadWithin, keepVersionWithin } from '../../../cloudfunctions/question/store'
import type { KeptVersion } from '../../../cloudfunctions/question/store'
import { transact } from '../../../cloudfunctions/_kit/transaction'
import { written } from '../questionDesk'
import { phoneId } from '../world'
import { those } from './callers'
import type { Table } from './row'

let count = 0

/** A question that nobody who asks wrote, not yet in use; what an act with it sends along. */
async function questionOf(changes: Partial<KeptVersion> = {}, retired = false) {
  const id = phoneId()
  const content = written({ stem: `示例题干${String((count += 1))}？` })
  const version = {
    ...{ ...content, _id: `${id}@1`, id, version: 1, current: false, from: null, by: 'S9001', savedAt: 1.7e12 },
    ...{ note: '', authors: ['S9001'], review: null, reviewedBy: null, sentBack: null, place: null },
    ...changes,
  } as KeptVersion
  const reason = { by: 'S9001', at: 1.7e12, reason: '示例' }
  await transact(async (transaction) => {
    await keepVersionWithin(transaction, version)
    const standing = { id, latest: 1, current: null, retired: retired ? reason : null }
    await changeHeadWithin(transaction, await findHeadWithin(transaction), [standing])
  })
  return { actId: phoneId(), id, version: 1, content }
}

const act = async (changes?: Partial<KeptVersion>, retired?: boolean) => {
  const { actId, id, version } = await questionOf(changes, retired)
  return { actId, id, version }
}

/** Those whose role holds in the whole city: the bank is the city's. */
const ofTheCity = (...roles: Role[]) => those(roles, ['everywhere'])
const office = those(officeRoles)

/** Only who began an import goes on with it, and for every other editor there is none. */
const editors = those(['editor'])
const noImport = () => ({ id: phoneId(), fileId: 'cloud://x/y' })

export const question: Table<'question'> = {
  readBank: [{ about: 'the bank', input: () => ({}), may: office }],
  listQuestions: [{ about: 'the bank', input: () => ({}), may: office }],
  readQuestion: [{ about: 'a question', input: async () => ({ id: (await questionOf()).id }), may: office }],
  saveQuestion: [
    {
      about: 'a question',
      input: async () => {
        const { content, ...rest } = await questionOf()
        return { ...rest, content: { ...content, explanation: '改' } }
      },
      may: ofTheCity('editor'),
    },
  ],
  reviewQuestion: [{ about: 'a version', input: () => act(), may: ofTheCity('reviewer') }],
  sendBackQuestion: [
    { about: 'a version', input: async () => ({ ...(await act()), reason: '改' }), may: ofTheCity('reviewer') },
  ],
  retireQuestion: [
    {
      about: 'a question',
      input: async () => ({ ...(await act()), reason: '旧' }),
      may: ofTheCity('editor', 'reviewer'),
    },
  ],
  restoreQuestion: [{ about: 'a retired question', input: () => act({}, true), may: ofTheCity('editor') }],
  releaseQuestions: [
    {
      about: 'what was reviewed',
      input: async () => {
        await act({ review: { by: '示例', on: '2026-11-01' }, reviewedBy: 'S9002' })
        const { revision } = await transact((transaction) => findHeadWithin(transaction))
        return { actId: phoneId(), revision }
      },
      may: ofTheCity('editor', 'reviewer'),
    },
  ],
  beginImport: [{ about: 'a file', input: () => ({ id: phoneId() }), may: ofTheCity('editor') }],
  checkImport: [{ about: 'a file', input: noImport, may: editors }],
  confirmImport: [{ about: 'an import', input: () => ({ actId: phoneId(), ...noImport() }), may: editors }],
  refuseImport: [{ about: 'an import', input: () => ({ actId: phoneId(), id: phoneId() }), may: editors }],
  exportBank: [
    {
      about: 'the bank',
      input: () => ({ actId: phoneId(), format: 'csv' as const }),
      may: ofTheCity('editor', 'reviewer'),
    },
  ],
}
