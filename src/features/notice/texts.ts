import { city } from '@city'
import type { Standing } from '@core/domain/announcement/board'
import type { AnnouncementKind } from '@core/domain/announcement/kinds'
import { kindNames } from '@core/domain/announcement/kinds'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import type { TestFacts } from '@core/domain/announcement/content'
import { hoursInWords } from '@core/domain/announcement/plan'
import { dateAt, dateInWords } from '@core/domain/moment'
import { districtName } from '@/session/preferences'

export const texts = {
  title: '通告',
  all: '全部通告',
  everywhere: '全市',
  sample: '示例数据',
  none: '还没有收到通告',
  noneText: '有了新通告，联网后会自动出现在这里。',
  noneFound: '没有找到',
  noneFoundText: '换一个县区，或者换几个字再找。',
  search: '找通告',
  searchHint: '标题、文号或正文里的字',
  withdrawn: '已撤回',
  pinned: '置顶',
  stale: '未能联网核对，可能有更新',
  keepOrder: '请保持正常生活、工作和学习秩序。',
  calendar: '加入日历',
  share: '分享',
  copied: '标题和链接已复制。',
  scans: '签发原件扫描',
  attachments: '附件',
  changes: '更改记录',
  noChanges: '没有更改',
  wrong: '通告有误',
  wrongHow: '告诉我们哪里不对',
  gone: '这份通告已撤回',
  missing: '没有找到这份通告',
  missingText: '已发布的通告里没有它，可能已经过期或撤下。',
  unreached: '现在联系不上，取不到这份通告',
  unreachedText: '联网后再试。',
  notShared: '没有复制，请再试一次。',
  asShared: '这是分享时的标题，可能有更新。',
  sameTest: '同一次试鸣的另一份通告',
  otherTimes: '两份通告写的时间不同，请打电话核实。',
  again: '再试一次',
  singlePage: '点下方“前往小程序”，看全文、设提醒、同步跟看。',
  play: '播放',
  noSubtitles: '这段影像没有字幕。',
  subtitlesComing: '正在载入字幕…',
  subtitlesFailed: '字幕没有载入。',
  subtitles: '字幕',
} as const

const bands: Record<NonNullable<Standing>['how'], string> = {
  cancelled: '这次试鸣已取消',
  postponed: '这次试鸣已改期',
  corrected: '内容已更正',
  expired: '已过期',
}

/** What must be read before the announcement: what became of it. */
export function bandOf(standing: NonNullable<Standing>): string {
  return bands[standing.how]
}

/** What stands before a title that changes or clears up something. */
export function markOf(kind: AnnouncementKind): string | null {
  if (kind === 'cancellation') return '取消'
  if (kind === 'postponement') return '改期'
  if (kind === 'correction') return '更正'
  return kind === 'clarification' ? '澄清' : null
}

/** The issuer and the date: what tells one notice from another of the same title. */
export function issuedInWords({ content: { paper }, publishedAt }: PublicAnnouncement): string {
  return `${paper.issuer}　${dateInWords(paper.signedOn ?? dateAt(publishedAt), true)}`
}

/** The districts of a test in words: the whole city, or by name. */
export function areaInWords(districts: readonly string[]): string {
  if (city.districts.every(({ code }) => districts.includes(code))) return `${city.name}各县区`
  return districts.map(districtName).filter(Boolean).join('、')
}

/** When a test is, session by session: '10:00–10:19'. */
export const hoursOf = (test: TestFacts): string => hoursInWords(test)

/** What the announcement is called that changed another. */
export function changeName(kind: AnnouncementKind): string {
  const mark = markOf(kind)
  return mark === null ? kindNames[kind] : `${mark}通告`
}

export const kindName = (kind: AnnouncementKind): string => kindNames[kind]
