import type { Contract } from '@core/contract'
import type { InputOf } from '@core/contract/operation'
import type { Chance } from '@core/domain/chance'
import { dateAt, DAY, HOUR } from '@core/domain/moment'
import { reminderKinds } from '@core/domain/announcement/reminders'
import { alarmTest, clarification, correction, notice, testIn, venue } from '../../seeds/drafts'
import { between, pick } from './pick'
import type { Asked, Memory, Seen } from './memory'

/** Those who write announcements at the start: an editor of the whole city, and one of a district. */
export const deskPeople = ['oTrialDeskEditor', 'oTrialDeskCounty'] as const

type Content = InputOf<Contract['announcement']['saveDraft']>['content']

const county = '610722'
const newId = (memory: Memory): string => `trial-made-draft-${String((memory.count += 1)).padStart(10, '0')}`

const someone = (memory: Memory, chance: Chance): string => {
  const who = chance()
  if (who < 0.55) return deskPeople[0]
  return who < 0.75 ? deskPeople[1] : pick(memory.people, chance)
}

const seen = (memory: Memory, chance: Chance): Seen =>
  memory.drafts.length > 0 && chance() < 0.9 ? pick(memory.drafts, chance) : { id: newId(memory), revision: 0 }

function contentOf(memory: Memory, chance: Chance): Content {
  const kinds: (() => Content)[] = [
    () => notice({ body: '请保持正常秩序。'.repeat(between(0, 100, chance)) }),
    () => alarmTest({ test: testIn(between(-5, 60, chance), [county]) }),
    () => correction(seen(memory, chance).id),
    clarification,
    () => venue(),
  ]
  return pick(kinds, chance)()
}

const act = (memory: Memory, chance: Chance, more: object = {}): Asked => ({
  openId: someone(memory, chance),
  input: { actId: newId(memory), ...seen(memory, chance), ...more },
})

const wish = (now: number, chance: Chance): InputOf<Contract['reminder']['remindMe']> => ({
  accepted: reminderKinds.filter(() => chance() < 0.6),
  district: pick([county, '610702', '110101'], chance),
  testOn: dateAt(now + between(-2, 400, chance) * DAY),
})

type Inputs = Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>>

/** A question to the office's desk and to reminders, by somebody who may ask it or not. */
export const deskInputs: Inputs = {
  'announcement.listDesk': (memory, now, chance) => ({
    openId: someone(memory, chance),
    input: chance() < 0.5 ? {} : { before: now },
  }),
  'announcement.readDraft': (memory, _now, chance) => ({
    openId: someone(memory, chance),
    input: { id: seen(memory, chance).id },
  }),
  'announcement.readVersion': (memory, _now, chance) => ({
    openId: someone(memory, chance),
    input: { id: seen(memory, chance).id, version: between(0, 3, chance) },
  }),
  'announcement.saveDraft': (memory, _now, chance) => {
    const draft = chance() < 0.5 ? { id: newId(memory), revision: 0 } : seen(memory, chance)
    const of = pick([null, county], chance)
    return act(memory, chance, { ...draft, of, content: contentOf(memory, chance) })
  },
  'announcement.discardDraft': (memory, _now, chance) => act(memory, chance),
  'announcement.submitDraft': (memory, _now, chance) => act(memory, chance),
  'announcement.sendBackDraft': (memory, _now, chance) => act(memory, chance, { reason: '改' }),
  'announcement.approveDraft': (memory, _now, chance) => act(memory, chance),
  'announcement.reviewSecrecy': (memory, _now, chance) => act(memory, chance, { conclusion: '可以公开' }),
  'announcement.scheduleDraft': (memory, now, chance) => act(memory, chance, { publishAt: now + HOUR }),
  'announcement.unscheduleDraft': (memory, _now, chance) => act(memory, chance),
  'announcement.approveReadyMade': (memory, _now, chance) => act(memory, chance),
  'announcement.withdraw': (memory, _now, chance) => act(memory, chance, { reason: '有误' }),
  'announcement.attachFile': (memory, _now, chance) => ({
    openId: someone(memory, chance),
    input: { actId: newId(memory), fileId: 'cloud://local.local-local/uploads/none/a.png', caption: '图' },
  }),
  'announcement.openFiles': (memory, _now, chance) => ({
    openId: someone(memory, chance),
    input: { hashes: ['a'.repeat(64)] },
  }),
  'announcement.readReach': (memory, now, chance) => ({
    openId: someone(memory, chance),
    input: { from: dateAt(now), until: dateAt(now) },
  }),
  'reminder.listTemplates': (memory, _now, chance) => ({ openId: someone(memory, chance), input: {} }),
  'reminder.remindMe': (memory, now, chance) => ({ openId: pick(memory.people, chance), input: wish(now, chance) }),
  'reminder.listMyReminders': (memory, _now, chance) => ({ openId: pick(memory.people, chance), input: {} }),
  'reminder.forgetMyReminders': (memory, _now, chance) => ({ openId: pick(memory.people, chance), input: {} }),
  'reminder.countReminders': (memory, _now, chance) => ({ openId: someone(memory, chance), input: {} }),
}
