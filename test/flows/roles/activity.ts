import { officeRoles } from '@core/domain/person/roles'
import { aClass, aWish } from '../../seeds/activities'
import { there } from '../../seeds/staff'
import { phoneId } from '../world'
import { callers, those, thoseOfHere } from './callers'
import type { Table } from './row'

/** An activity of nobody's: whoever may ask is told that it is not there. */
const none = () => ({ activityId: phoneId() })
const actOnNone = () => ({ actId: phoneId(), ...none(), revision: 1 })
const teachers = those(['teacher'])

const lesson = () => ({
  ...{ lessonId: phoneId(), startedAt: Date.now() },
  questions: [{ id: 'q', version: 1, part: 'lesson' as const, counts: null }],
})

/** Activities are their teacher's alone; taking part is for everybody, and what concerns all of them for the office. */
export const activity: Table<'activity'> = {
  makeActivity: [
    { about: 'of here', input: () => ({ ...none(), wish: aWish() }), may: thoseOfHere('teacher') },
    {
      about: 'of another district',
      input: () => ({ ...none(), wish: aWish({ unit: { ...aClass, district: there } }) }),
      may: those(['teacher'], ['there', 'everywhere']),
    },
    {
      about: 'of no district',
      input: () => ({ ...none(), wish: aWish({ unit: { ...aClass, district: null } }) }),
      may: those(['teacher'], ['everywhere']),
    },
  ],
  changeActivity: [{ about: 'none', input: () => ({ ...actOnNone(), wish: aWish() }), may: teachers }],
  copyActivity: [
    { about: 'none', input: () => ({ ...none(), copyOf: phoneId(), closesOn: aWish().closesOn }), may: teachers },
  ],
  pauseActivity: [{ about: 'none', input: actOnNone, may: teachers }],
  resumeActivity: [{ about: 'none', input: actOnNone, may: teachers }],
  endActivity: [{ about: 'none', input: actOnNone, may: teachers }],
  deleteActivity: [{ about: 'none', input: () => ({ actId: phoneId(), ...none(), confirm: 'DELETE' }), may: teachers }],
  listActivities: [{ about: "one's own", input: () => ({}), may: teachers }],
  readActivity: [{ about: 'none', input: none, may: teachers }],
  drawCode: [{ about: 'none', input: none, may: teachers }],
  findActivity: [{ about: 'none', input: () => ({ code: 'ACDEF3' }), may: callers }],
  joinActivity: [{ about: 'none', input: () => ({ ...none(), joinedAs: 'fourteen', textVersion: '1' }), may: callers }],
  leaveActivity: [{ about: "one's own", input: none, may: callers }],
  openTicket: [{ about: 'none', input: none, may: callers }],
  handInTicket: [{ about: 'none', input: () => ({ ...none(), ticket: 'none', answers: [] }), may: callers }],
  countSheets: [{ about: 'none', input: none, may: teachers }],
  readResults: [{ about: 'none', input: none, may: teachers }],
  readSheet: [{ about: 'none', input: () => ({ ...none(), name: '纸鹤 07' }), may: teachers }],
  compareResults: [{ about: 'none', input: none, may: teachers }],
  exportResults: [{ about: 'none', input: () => ({ exportId: phoneId(), ...none(), format: 'csv' }), may: teachers }],
  openLesson: [{ about: 'none', input: none, may: teachers }],
  handInLesson: [{ about: 'none', input: () => ({ ...none(), lesson: lesson() }), may: teachers }],
  takeLesson: [{ about: 'of here', input: () => ({ text: 'none', unit: aClass }), may: thoseOfHere('teacher') }],
  listLessons: [{ about: "one's own", input: () => ({}), may: teachers }],
  deleteLesson: [
    { about: 'none', input: () => ({ actId: phoneId(), lessonId: phoneId(), confirm: 'DELETE' }), may: teachers },
  ],
  openRemote: [{ about: "one's own", input: () => ({ remoteId: phoneId() }), may: teachers }],
  readRemote: [{ about: 'none', input: () => ({ remoteId: phoneId(), after: 0 }), may: teachers }],
  pressRemote: [{ about: 'none', input: () => ({ pressId: phoneId(), key: 'next' }), may: teachers }],
  remoteState: [{ about: "one's own", input: () => ({}), may: teachers }],
  closeRemote: [{ about: 'none', input: () => ({ remoteId: phoneId() }), may: teachers }],
  readDifficulty: [{ about: 'of all', input: () => ({}), may: those(officeRoles) }],
}
