import { createHash } from 'node:crypto'
import { PNG } from 'pngjs'
import { city } from '@city'
import { aboutOf, type Content, type KeptFile } from '@core/domain/announcement/content'
import { draftText } from '@core/domain/announcement/draftText'
import type { Moments } from '@core/domain/announcement/statusAt'
import type { Role } from '@core/domain/person/roles'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptStaff, KeptStaffPerson } from '../../cloudfunctions/_kit/staff'
import type { KeptAnnouncement } from '../../cloudfunctions/outlet/store'

const signed = { by: 'S0001', at: Date.parse('2027-02-25T09:00:00+08:00') }

const draft: Moments = { approvals: [] }
const approved: Moments = {
  submitted: signed,
  approvals: [{ ...signed, by: 'S0002', step: 'final' }],
  secrecy: { ...signed, by: 'S0003', conclusion: '不涉密' },
}
const live: Moments = { ...approved, publishAt: signed.at }
const withdrawn: Moments = { ...live, withdrawn: { ...signed, reason: '时间有误' } }

/** What has happened to an announcement, by its status. */
export const momentsOf = { draft, approved, live, withdrawn }

type Notice = Extract<Content, { kind: 'alarmTest' }>

const unsigned: Notice = {
  kind: 'alarmTest',
  title: '汉中市人民政府关于试鸣防空警报的通告',
  body: '',
  paper: { form: '通告', issuer: '汉中市人民政府', documentNumber: '汉政告〔2027〕1号', signedOn: '2027-02-25' },
  signed: null,
  attachments: [],
  reasons: { scanMissing: '原件存档，未扫描。' },
  pinned: false,
  expireAt: null,
  test: {
    date: '2027-03-13',
    districts: ['610702', '610703', '610722'],
    sessions: [
      [
        { signal: 'preliminary', at: '10:00' },
        { signal: 'airRaid', at: '10:08' },
        { signal: 'allClear', at: '10:16' },
      ],
    ],
    channels: ['汉中人民广播电台 FM95.6'],
    legalBasis: ['《中华人民共和国人民防空法》第三十五条'],
    notes: ['请广大市民听到警报信号后，保持正常生活、工作和学习秩序。'],
  },
}

/** A test of the sirens as an announcement says it, signed as it was proposed. */
export const testNotice: Notice = { ...unsigned, signed: { text: draftText(unsigned, null, city), scans: [] } }

/** What calls a test off. */
export const cancellationOf = (about: string): Content => {
  const { test: _test, ...rest } = testNotice
  const body = '因强降雨，原定于2027年3月13日的防空警报试鸣取消。请相互转告，保持正常生活、工作和学习秩序。'
  return {
    ...rest,
    kind: 'cancellation',
    about,
    readyMade: false,
    title: '关于取消防空警报试鸣的公告',
    body,
    signed: null,
  }
}

/** An announcement of pictures. */
export const mediaOf = (pictures: KeptFile[]): Content => {
  const { test: _test, ...rest } = testNotice
  return {
    ...rest,
    kind: 'media',
    title: '宣传活动掠影',
    body: '志愿者走进社区。',
    signed: null,
    film: null,
    subtitles: null,
    pictures,
  }
}

/** Keeps a picture of two pixels as a draft's file. */
export async function keepPicture(): Promise<KeptFile> {
  const fileContent = PNG.sync.write(new PNG({ width: 2, height: 1 }))
  const hash = createHash('sha256').update(fileContent).digest('hex')
  const { fileID } = await cloud.uploadFile({ cloudPath: `drafts/${hash}.png`, fileContent })
  const file = { hash, type: 'image/png', bytes: fileContent.length } as const
  await collection('files').put({ _id: hash, ...file, draft: fileID, media: null } as { _id: string })
  return { ...file, caption: '志愿者在讲解' }
}

/** Keeps an announcement as it would be after what happened to it. */
export async function keepAnnouncement(
  id: string,
  moments: Moments,
  { content = testNotice, ...rest }: Partial<KeptAnnouncement> = {},
): Promise<void> {
  const about = aboutOf(content)
  const record = { of: null, revision: 3, version: 2, authors: ['S0001'], ...rest, content, moments, about }
  await collection<KeptAnnouncement>('announcements').put({ _id: id, ...record })
}

/** Somebody with a role, in a district or the whole city (null). */
export async function keepStaff(openId: string, number: string, role: Role, district: string | null): Promise<void> {
  const grants = [{ role, district, from: 0, until: null }]
  await collection<KeptStaff>('staff').put({ _id: number, number, grants, joinedAt: 0, leftAt: null, revision: 1 })
  await collection<KeptStaffPerson>('staffPeople').put({ _id: number, openId, label: '宣传科' })
}
