import type { OutputOf } from '@core/contract/operation'
import type { Contract } from '@core/contract'
import { dateAt, DAY } from '@core/domain/moment'
import { reminderKinds } from '@core/domain/announcement/reminders'
import { alarmTest } from '../seeds/drafts'
import type { Answers } from './answers'

type Api = Contract['announcement']
type Record = OutputOf<Api['saveDraft']>
type Item = OutputOf<Api['listDesk']>['items'][0]

const idOf = (nth: number): string => `announcement-${String(nth).padStart(6, '0')}`

const recordOf = (id: string): Record => ({
  ...{ id, of: null, revision: 7, version: 3, content: alarmTest() as Record['content'], authors: ['S0001', 'S0002'] },
  moments: {
    submitted: { by: 'S0001', at: Date.now() - DAY },
    approvals: [{ step: 'final', by: 'S0003', at: Date.now() - DAY / 2 }],
    secrecy: { by: 'S0004', at: Date.now() - DAY / 3, conclusion: '不涉及国家秘密，可以公开' },
  },
  verdict: { suggest: 'pass', label: '100', at: Date.now() - DAY },
  moves: ['sendBack', 'schedule'],
})

const items = (number: number): Item[] =>
  Array.from({ length: number }, (_, nth) => ({
    ...{ id: idOf(nth), of: null, revision: nth + 1, title: `关于试鸣防空警报的通告（第${nth}稿）`, kind: 'alarmTest' },
    ...{ status: 'submitted', changedAt: Date.now() - nth * DAY, testOn: dateAt(Date.now() + 30 * DAY) },
    moves: ['sendBack', 'approve', 'reviewSecrecy'],
  }))

const reminders = () => ({
  reminders: reminderKinds.map((kind) => ({
    ...{ kind, testOn: dateAt(Date.now() + 30 * DAY), district: '610702', grantedAt: Date.now() - DAY, sentAt: null },
  })),
})

/** What the cloud answers of announcements and reminders: a full desk, a record with all that it can have, and reminders of each kind. */
export function deskAnswers(): Pick<Answers, 'announcement' | 'reminder'> {
  const made = ({ id }: { id: string }): Record => recordOf(id)
  return {
    announcement: {
      listDesk: () => ({ waiting: items(10), items: items(50), next: Date.now() - 50 * DAY }),
      readDraft: ({ id }) => ({
        record: recordOf(id),
        versions: [3, 2, 1].map((version) => ({ version, by: 'S0001', at: Date.now() - DAY })),
      }),
      readVersion: () => ({
        content: alarmTest({ title: '前一稿' }) as Record['content'],
        by: 'S0001',
        at: Date.now() - DAY,
      }),
      saveDraft: made,
      discardDraft: made,
      submitDraft: made,
      sendBackDraft: made,
      approveDraft: made,
      reviewSecrecy: made,
      scheduleDraft: made,
      unscheduleDraft: made,
      approveReadyMade: made,
      withdraw: made,
      attachFile: ({ caption }) => ({ hash: 'a'.repeat(64), type: 'image/png', bytes: 100_000, caption }),
      openFiles: ({ hashes }) => ({
        addresses: Object.fromEntries(hashes.map((hash) => [hash, `https://cloud.example/${hash}.png`])),
      }),
      readReach: () => ({
        days: Array.from({ length: 60 }, (_, nth) => ({
          ...{ date: dateAt(Date.now() - nth * DAY), subject: 'phones', count: 1000 + nth },
        })),
      }),
    },
    reminder: {
      listTemplates: () => ({ templates: { dayBefore: 'day', soon: 'soon', changed: 'changed' } }),
      remindMe: reminders,
      listMyReminders: reminders,
      forgetMyReminders: () => ({ forgotten: 3 }),
      countReminders: () => ({
        waiting: Array.from({ length: 33 }, (_, nth) => ({
          kind: reminderKinds[nth % 3]!,
          ...{ testOn: dateAt(Date.now() + 30 * DAY), district: `6107${String(nth + 10)}`, count: nth },
        })),
      }),
    },
  }
}
