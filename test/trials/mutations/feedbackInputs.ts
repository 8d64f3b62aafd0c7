import type { Contract } from '@core/contract'
import type { InputOf } from '@core/contract/operation'
import { HOUR } from '@core/domain/moment'
import { reportStatuses } from '@core/domain/feedback/reportStatus'
import { reasonsFor, subjects } from '@core/domain/feedback/subjects'
import type { Chance } from '@core/domain/chance'
import { reportId } from '../../../cloudfunctions/feedback/store'
import { deskPeople } from './deskInputs'
import type { Asked, Memory } from './memory'
import { between, pick } from './pick'

/** A few ids of phones, so that the same report is often sent again, and staff find some of those that are there. */
const phoneIds = Array.from({ length: 12 }, (_, nth) => `trial-made-report-${String(nth).padStart(6, '0')}`)

function report(now: number, chance: Chance): InputOf<Contract['feedback']['sendFeedback']> {
  const subject = pick(subjects, chance)
  const record = subject === 'program' ? null : pick(['one', 'two'], chance)
  return {
    ...{
      id: pick(phoneIds, chance),
      about: { subject, record, name: '示例' },
      reason: pick(reasonsFor(subject), chance),
    },
    ...{ words: '说明'.repeat(between(0, 20, chance)), district: pick([null, '610722', '110101'], chance) },
    writtenAt: now - between(0, 3, chance) * HOUR,
  }
}

const known = (memory: Memory, chance: Chance): string => reportId(pick(memory.people, chance), pick(phoneIds, chance))

const act = (memory: Memory, chance: Chance, more: object = {}): Asked => ({
  openId: chance() < 0.8 ? pick(deskPeople, chance) : pick(memory.people, chance),
  input: {
    actId: `trial-made-answer-${String((memory.count += 1)).padStart(8, '0')}`,
    ...{ id: known(memory, chance), revision: between(1, 3, chance), ...more },
  },
})

/** A question to the inbox, by somebody who may ask it or not. */
export const feedbackInputs: Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>> = {
  'feedback.sendFeedback': (memory, now, chance) => ({
    openId: pick(memory.people, chance),
    input: report(now, chance),
  }),
  'feedback.myFeedback': (memory, now, chance) => ({
    openId: pick(memory.people, chance),
    input: chance() < 0.5 ? {} : { before: now },
  }),
  'feedback.sayIfSolved': (memory, _now, chance) => ({
    openId: pick(memory.people, chance),
    input: { id: pick(phoneIds, chance), solved: chance() < 0.5 },
  }),
  'feedback.listFeedback': (_memory, _now, chance) => ({
    openId: pick(deskPeople, chance),
    input: {
      which: pick(['open', 'done'] as const, chance),
      ...(chance() < 0.3 && { subject: pick(subjects, chance) }),
      ...(chance() < 0.3 && { status: pick(reportStatuses, chance) }),
      ...(chance() < 0.2 && { number: 'ABCD2345' }),
    },
  }),
  'feedback.readFeedback': (memory, _now, chance) => ({
    openId: pick(deskPeople, chance),
    input: { id: known(memory, chance) },
  }),
  'feedback.answerFeedback': (memory, _now, chance) => act(memory, chance, { text: '已办' }),
  'feedback.mergeFeedback': (memory, _now, chance) => act(memory, chance, { into: known(memory, chance) }),
  'feedback.closeFeedback': (memory, _now, chance) => act(memory, chance, { reason: '已办' }),
}
