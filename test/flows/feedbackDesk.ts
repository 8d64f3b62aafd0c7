import type { Contract } from '@core/contract'
import type { InputOf } from '@core/contract/operation'
import { HOUR } from '@core/domain/moment'
import { county, hireOffice, office } from '../seeds/office'
import { openWorld, phoneId, valueOf, type World, type WorldOptions } from './world'

type Api = Contract['feedback']

/** A report as a phone sends it. */
export type Sent = InputOf<Api['sendFeedback']>

/** When tests of 我要反映 begin. */
export const start = Date.parse('2027-03-15T10:00:00+08:00')

/** A world with an office in it, in which WeChat checks what is sent as it is wished. */
export const checked = (openapi: NonNullable<WorldOptions['openapi']>) => async () => {
  const opened = await openWorld([], { bank: [], openapi })
  await hireOffice()
  return opened
}

/** A locked door, as a test changes it. */
export const locked = (changes: Partial<Sent> = {}): Sent => ({
  ...{ id: phoneId(), about: { subject: 'place', record: 'place-1', name: '示例广场' }, reason: 'locked' },
  ...{ words: '东门锁着。', district: county, writtenAt: start - HOUR, ...changes },
})

/** What residents and the office do with reports in a world. */
export function feedbackDesk(world: () => World) {
  const send = (report: Sent, openId = 'oAnna') => world().ask(openId, 'feedback', 'sendFeedback', report)
  const sent = async (report: Sent = locked(), openId?: string) => valueOf(await send(report, openId))
  const mine = async (openId = 'oAnna') => valueOf(await world().ask(openId, 'feedback', 'myFeedback', {})).reports
  const list = async (who: keyof typeof office = 'countyEditor', which: 'open' | 'done' = 'open') =>
    valueOf(await world().ask(office[who], 'feedback', 'listFeedback', { which }))
  const read = async (id: string, who: keyof typeof office = 'countyEditor') =>
    valueOf(await world().ask(office[who], 'feedback', 'readFeedback', { id }))
  const first = async () => read((await list()).items[0]!.id)
  const answer = async (report: { id: string; revision: number }, text = '已请物业开门。', actId = phoneId()) =>
    world().ask(office.countyEditor, 'feedback', 'answerFeedback', {
      ...{ actId, id: report.id, revision: report.revision, text },
    })
  const merge = async (report: { id: string; revision: number }, into: string) =>
    world().ask(office.countyEditor, 'feedback', 'mergeFeedback', {
      ...{ actId: phoneId(), id: report.id, revision: report.revision, into },
    })
  const say = (id: string, solved: boolean, openId = 'oAnna') =>
    world().ask(openId, 'feedback', 'sayIfSolved', { id, solved })
  return { send, sent, mine, list, read, first, answer, merge, say }
}
