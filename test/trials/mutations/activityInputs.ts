import { pick, between } from './pick'
import type { Chance } from '@core/domain/chance'
import { levels } from '@core/domain/quiz/question'
import { remoteKeys } from '@core/domain/lesson/remote'
import { takeoverText } from '@core/domain/lesson/takeover'
import { dateAt, DAY } from '@core/domain/moment'
import { deskPeople } from './deskInputs'
import type { Asked, Memory } from './memory'

/** A few ids of phones, so that the same activity is often asked about, and is there for some who ask. */
const ids = Array.from({ length: 6 }, (_, nth) => `trial-made-activity-${String(nth).padStart(6, '0')}`)

const unit = { setting: 'school', district: '610722', name: '示例小学', class: '3 班' }

const wish = (now: number, chance: Chance) => ({
  title: '示例活动',
  unit: { ...unit, district: pick([null, '610722', '110101'], chance) },
  questions:
    chance() < 0.8
      ? { from: 'blueprint', blueprint: [{ topics: [], levels: [...levels], number: between(1, 10, chance) }] }
      : { from: 'chosen', ids: ['nothing'] },
  ...{ attempts: between(1, 3, chance), minutes: pick([null, 10], chance) },
  ...{ showing: pick(['atOnce', 'afterClosing', 'never'], chance), opensAt: pick([null, now + DAY], chance) },
  ...{ closesOn: dateAt(now + between(-1, 9, chance) * DAY), sample: chance() < 0.8 },
})

type Inputs = Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>>

/** Two teachers of here, each with activities of their own. */
export const schoolPeople = ['oTrialSchoolTeacher', 'oTrialSchoolOther'] as const

/** Mostly a teacher, who may; sometimes the office, or anybody. */
function byStaff(memory: Memory, chance: Chance, input: object): Asked {
  const who = chance()
  if (who < 0.8) return { openId: who < 0.65 ? schoolPeople[0] : schoolPeople[1], input }
  return { openId: pick(who < 0.92 ? deskPeople : memory.people, chance), input }
}
const byAnybody = (memory: Memory, chance: Chance, input: object): Asked => ({
  openId: pick(memory.people, chance),
  input,
})

const one = (chance: Chance) => ({ activityId: pick(ids, chance) })
const newId = (memory: Memory) => `trial-made-act-id-${String((memory.count += 1)).padStart(8, '0')}`
function act(memory: Memory, chance: Chance) {
  const { activityId } = one(chance)
  const known = memory.activities.filter(({ id }) => id === activityId).at(-1)
  return { actId: newId(memory), activityId, revision: known?.revision ?? between(1, 3, chance) }
}

const lessonQuestions = (memory: Memory, chance: Chance) => {
  const { id, version, options } = pick(memory.bank, chance)
  return [{ id, version, part: 'lesson' as const, counts: options.map(() => between(0, 20, chance)) }]
}

const lesson = (memory: Memory, now: number, chance: Chance) => ({
  ...{ lessonId: pick([newId(memory), 'a'.repeat(24)], chance), startedAt: pick([now, 0, now + DAY], chance) },
  questions:
    chance() < 0.3
      ? [{ id: 'nothing', version: 1, part: 'lesson' as const, counts: [1, 2] }]
      : lessonQuestions(memory, chance),
})

/** Answers to a ticket that was opened, or to none. */
function ticketInput(memory: Memory, chance: Chance) {
  if (memory.tickets.length === 0 || chance() < 0.2)
    return { ...one(chance), ticket: 'made.up', answers: [{ questionId: 'nothing', chosen: [0] }] }
  const { activityId, ticket, questions } = pick(memory.tickets, chance)
  return {
    activityId,
    ticket,
    answers: questions.map(({ id }) => ({ questionId: id, chosen: [between(0, 3, chance)] })),
  }
}

const remoteIds = ['trial-made-remote-0001', 'trial-made-remote-0002'] as const

/** A question about activities, by somebody who may ask it or not. */
export const activityInputs: Inputs = {
  'activity.makeActivity': (memory, now, chance) =>
    byStaff(memory, chance, { ...one(chance), wish: wish(now, chance) }),
  'activity.changeActivity': (memory, now, chance) =>
    byStaff(memory, chance, { ...act(memory, chance), wish: wish(now, chance) }),
  'activity.copyActivity': (memory, now, chance) =>
    byStaff(memory, chance, { ...one(chance), copyOf: pick(ids, chance), closesOn: dateAt(now + DAY) }),
  'activity.pauseActivity': (memory, _now, chance) => byStaff(memory, chance, act(memory, chance)),
  'activity.resumeActivity': (memory, _now, chance) => byStaff(memory, chance, act(memory, chance)),
  'activity.endActivity': (memory, _now, chance) => byStaff(memory, chance, act(memory, chance)),
  'activity.deleteActivity': (memory, _now, chance) =>
    byStaff(memory, chance, { actId: newId(memory), ...one(chance), confirm: 'DELETE' }),
  'activity.listActivities': (memory, now, chance) =>
    byStaff(memory, chance, chance() < 0.5 ? {} : { after: `${now}/${pick(ids, chance)}` }),
  'activity.readActivity': (memory, _now, chance) => byStaff(memory, chance, one(chance)),
  'activity.drawCode': (memory, _now, chance) => byStaff(memory, chance, one(chance)),
  'activity.findActivity': (memory, _now, chance) =>
    byAnybody(memory, chance, {
      code: pick(['ACDEF3', '0', 'x y', ...memory.activities.flatMap(({ code }) => code)], chance),
    }),
  'activity.joinActivity': (memory, _now, chance) =>
    byAnybody(memory, chance, {
      ...one(chance),
      ...{ joinedAs: pick(['fourteen', 'guardian'], chance), textVersion: '1' },
    }),
  'activity.leaveActivity': (memory, _now, chance) => byAnybody(memory, chance, one(chance)),
  'activity.openTicket': (memory, _now, chance) =>
    byAnybody(memory, chance, { ...one(chance), ...pick([{}, { askId: newId(memory) }, { askId: ids[0] }], chance) }),
  'activity.handInTicket': (memory, _now, chance) => byAnybody(memory, chance, ticketInput(memory, chance)),
  'activity.countSheets': (memory, _now, chance) => byStaff(memory, chance, one(chance)),
  'activity.readResults': (memory, _now, chance) => byStaff(memory, chance, one(chance)),
  'activity.readSheet': (memory, _now, chance) => byStaff(memory, chance, { ...one(chance), name: '纸鹤 07' }),
  'activity.compareResults': (memory, _now, chance) => byStaff(memory, chance, one(chance)),
  'activity.exportResults': (memory, _now, chance) =>
    byStaff(memory, chance, { exportId: newId(memory), ...one(chance), format: pick(['xlsx', 'csv'], chance) }),
  'activity.openLesson': (memory, _now, chance) => byStaff(memory, chance, one(chance)),
  'activity.handInLesson': (memory, now, chance) =>
    byStaff(memory, chance, { ...one(chance), lesson: lesson(memory, now, chance) }),
  'activity.takeLesson': (memory, _now, chance) =>
    byStaff(memory, chance, {
      text: chance() < 0.3 ? 'RFKT1.none' : takeoverText(lesson(memory, Date.now(), chance)),
      unit,
    }),
  'activity.listLessons': (memory, _now, chance) => byStaff(memory, chance, {}),
  'activity.deleteLesson': (memory, _now, chance) =>
    byStaff(memory, chance, {
      actId: newId(memory),
      lessonId: pick(['a'.repeat(24), newId(memory)], chance),
      confirm: 'DELETE',
    }),
  'activity.openRemote': (memory, _now, chance) => byStaff(memory, chance, { remoteId: pick(remoteIds, chance) }),
  'activity.readRemote': (memory, _now, chance) =>
    byStaff(memory, chance, { remoteId: pick(remoteIds, chance), after: between(0, 3, chance) }),
  'activity.pressRemote': (memory, _now, chance) =>
    byStaff(memory, chance, { pressId: newId(memory), key: pick(remoteKeys, chance) }),
  'activity.remoteState': (memory, _now, chance) => byStaff(memory, chance, {}),
  'activity.closeRemote': (memory, _now, chance) => byStaff(memory, chance, { remoteId: pick(remoteIds, chance) }),
  'activity.readDifficulty': (memory, _now, chance) => byStaff(memory, chance, {}),
}
