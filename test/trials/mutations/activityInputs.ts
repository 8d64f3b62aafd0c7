import { pick, between } from './pick'
import type { Chance } from '@core/domain/chance'
import { levels } from '@core/domain/quiz/question'
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
    chance() < 0.7
      ? { from: 'blueprint', blueprint: [{ topics: [], levels: [...levels], number: between(1, 10, chance) }] }
      : { from: 'chosen', ids: ['nothing'] },
  ...{ attempts: between(1, 3, chance), minutes: pick([null, 10], chance) },
  ...{ showing: pick(['atOnce', 'afterClosing', 'never'], chance), opensAt: pick([null, now + DAY], chance) },
  ...{ closesOn: dateAt(now + between(-1, 9, chance) * DAY), sample: chance() < 0.8 },
})

type Inputs = Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>>

const byStaff = (chance: Chance, input: object): Asked => ({ openId: pick(deskPeople, chance), input })
const byAnybody = (memory: Memory, chance: Chance, input: object): Asked => ({
  openId: pick(memory.people, chance),
  input,
})

const one = (chance: Chance) => ({ activityId: pick(ids, chance) })
const newId = (memory: Memory) => `trial-made-act-id-${String((memory.count += 1)).padStart(8, '0')}`
const act = (memory: Memory, chance: Chance) => ({
  ...{ actId: newId(memory), ...one(chance), revision: between(1, 3, chance) },
})

const lesson = (memory: Memory, now: number) => ({
  ...{ lessonId: newId(memory), startedAt: now },
  questions: [{ id: 'nothing', version: 1, part: 'lesson', counts: [1, 2] }],
})

/** A question about activities, by somebody who may ask it or not. Nobody of a trial is a teacher, so that none is there. */
export const activityInputs: Inputs = {
  'activity.makeActivity': (_memory, now, chance) => byStaff(chance, { ...one(chance), wish: wish(now, chance) }),
  'activity.changeActivity': (memory, now, chance) =>
    byStaff(chance, { ...act(memory, chance), wish: wish(now, chance) }),
  'activity.copyActivity': (_memory, now, chance) =>
    byStaff(chance, { ...one(chance), copyOf: pick(ids, chance), closesOn: dateAt(now + DAY) }),
  'activity.pauseActivity': (memory, _now, chance) => byStaff(chance, act(memory, chance)),
  'activity.resumeActivity': (memory, _now, chance) => byStaff(chance, act(memory, chance)),
  'activity.endActivity': (memory, _now, chance) => byStaff(chance, act(memory, chance)),
  'activity.deleteActivity': (memory, _now, chance) =>
    byStaff(chance, { actId: newId(memory), ...one(chance), confirm: 'DELETE' }),
  'activity.listActivities': (_memory, now, chance) =>
    byStaff(chance, chance() < 0.5 ? {} : { after: `${now}/${pick(ids, chance)}` }),
  'activity.readActivity': (_memory, _now, chance) => byStaff(chance, one(chance)),
  'activity.drawCode': (_memory, _now, chance) => byStaff(chance, one(chance)),
  'activity.findActivity': (memory, _now, chance) =>
    byAnybody(memory, chance, { code: pick(['ACDEF3', '0', 'x y'], chance) }),
  'activity.joinActivity': (memory, _now, chance) =>
    byAnybody(memory, chance, {
      ...one(chance),
      ...{ joinedAs: pick(['fourteen', 'guardian'], chance), textVersion: '1' },
    }),
  'activity.leaveActivity': (memory, _now, chance) => byAnybody(memory, chance, one(chance)),
  'activity.openTicket': (memory, _now, chance) => byAnybody(memory, chance, one(chance)),
  'activity.handInTicket': (memory, _now, chance) =>
    byAnybody(memory, chance, { ...one(chance), ticket: 'made.up', answers: [{ questionId: 'nothing', chosen: [0] }] }),
  'activity.countSheets': (_memory, _now, chance) => byStaff(chance, one(chance)),
  'activity.readResults': (_memory, _now, chance) => byStaff(chance, one(chance)),
  'activity.readSheet': (_memory, _now, chance) => byStaff(chance, { ...one(chance), name: '纸鹤 07' }),
  'activity.compareResults': (_memory, _now, chance) => byStaff(chance, one(chance)),
  'activity.exportResults': (memory, _now, chance) =>
    byStaff(chance, { exportId: newId(memory), ...one(chance), format: pick(['xlsx', 'csv'], chance) }),
  'activity.openLesson': (_memory, _now, chance) => byStaff(chance, one(chance)),
  'activity.handInLesson': (memory, now, chance) => byStaff(chance, { ...one(chance), lesson: lesson(memory, now) }),
  'activity.takeLesson': (_memory, _now, chance) => byStaff(chance, { text: 'RFKT1.none', unit }),
  'activity.listLessons': (_memory, _now, chance) => byStaff(chance, {}),
  'activity.deleteLesson': (memory, _now, chance) =>
    byStaff(chance, { actId: newId(memory), lessonId: pick(ids, chance), confirm: 'DELETE' }),
  'activity.readDifficulty': (_memory, _now, chance) => byStaff(chance, {}),
}
