import * as v from 'valibot'
import { reminderKinds } from '../domain/announcement/reminders'
import { officeRoles } from '../domain/person/roles'
import { operation } from './operation'
import { Count, DateOnly, DistrictCode, Moment } from './shapes'

const Kind = v.picklist(reminderKinds)
const Kinds = v.pipe(v.array(Kind), v.maxLength(reminderKinds.length))

const ReminderShape = v.object({
  kind: Kind,
  /** The date of the test; null: whenever something about a test changes. */
  testOn: v.nullable(DateOnly),
  district: DistrictCode,
  grantedAt: Moment,
  sentAt: v.nullable(Moment),
})

/** One message for each consent that a resident gave in WeChat; no promise to the minute. */
export const reminderApi = {
  /** Which templates the phone may ask for, by kind: ids from the settings; none where the office has none. */
  listTemplates: operation({
    input: v.object({}),
    output: v.object({ templates: v.record(Kind, v.pipe(v.string(), v.maxLength(100))) }),
    allow: 'everybody',
    consent: 'none',
    refuses: [],
  }),

  /** Keeps what was accepted in WeChat's own question for one test: one message each, once. Sent again it changes nothing. */
  remindMe: operation({
    input: v.object({ accepted: v.pipe(Kinds, v.minLength(1)), district: DistrictCode, testOn: DateOnly }),
    output: v.object({ reminders: v.pipe(v.array(ReminderShape), v.maxLength(100)) }),
    allow: 'everybody',
    consent: 'present',
    refuses: [],
  }),

  listMyReminders: operation({
    input: v.object({}),
    output: v.object({ reminders: v.pipe(v.array(ReminderShape), v.maxLength(100)) }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  forgetMyReminders: operation({
    input: v.object({}),
    output: v.object({ forgotten: Count }),
    allow: 'everybody',
    consent: 'once',
    refuses: [],
  }),

  /** How many reminders are still to be sent, by test, kind and district: numbers only. */
  countReminders: operation({
    input: v.object({}),
    output: v.object({
      waiting: v.pipe(
        v.array(v.object({ kind: Kind, testOn: v.nullable(DateOnly), district: DistrictCode, count: Count })),
        v.maxLength(1000),
      ),
    }),
    allow: officeRoles,
    consent: 'once',
    refuses: [],
  }),
}
