import type { Content, Law, Session } from '@core/domain/announcement/content'
import type { City } from '@core/domain/city'
import { dateAt, momentOf } from '@core/domain/moment'
import { collection } from '../cloudfunctions/_kit/database'
import { publishDue } from '../cloudfunctions/announcement/publishDue'
import { keptAs, type KeptAnnouncement } from '../cloudfunctions/announcement/store'
import { sampleLaws } from './sampleLaws'

/** A number that nobody of the office is given. */
const NOBODY = 'S0000'

const plain = {
  body: '',
  paper: { form: '通知' as const, issuer: '示例办公室', documentNumber: null, signedOn: null },
  signed: null,
  attachments: [],
  reasons: {},
  pinned: false,
  expireAt: null,
}

/** The year whose test of the custom comes next. */
function nextYear({ yearlyTest: { month, day } }: City, now: number): number {
  const [year, ofYear] = [Number(dateAt(now).slice(0, 4)), dateAt(now).slice(5)]
  const two = (number: number): string => String(number).padStart(2, '0')
  return ofYear <= `${two(month)}-${two(day)}` ? year : year + 1
}

function testNotice(
  name: string,
  { date, districts, sessions }: { date: string; districts: string[]; sessions: Session[] },
): Content {
  return {
    ...plain,
    kind: 'alarmTest',
    title: `关于试鸣防空警报的通告（示例，${name}）`,
    paper: { ...plain.paper, form: '通告', issuer: `${name}人民政府（示例）` },
    test: {
      ...{ date, districts, sessions, channels: ['示例广播 FM95.6'] },
      legalBasis: ['《中华人民共和国人民防空法》第三十五条'],
      notes: ['示例数据，不是真实通告。请保持正常的生产生活秩序。'],
    },
  }
}

function venue(name: string, district: string): Content {
  const howToVisit = '示例数据：预约方式以实际公布为准。'
  return {
    ...plain,
    kind: 'venue',
    title: `${name}（示例）`,
    body: '示例数据，不是真实场馆。',
    venue: {
      district,
      address: '示例路1号',
      opening: '周二至周日 9:00—17:00',
      howToVisit,
      telephone: null,
      model: null,
    },
  }
}

function lawEntry(law: Law): Content {
  return { ...plain, kind: 'law', title: `${law.fullTitle}（示例）`, law }
}

interface Sample {
  id: string
  of: string | null
  content: Content
}

/** The notices of the sample world: a test of the whole city and one of a county, an event, places to visit, and laws. */
export function sampleNotices(city: City, laws: readonly Law[], now: number): Sample[] {
  const year = nextYear(city, now)
  const { month, day, signals } = city.yearlyTest
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const county = city.districts[2] ?? city.districts[0]
  const first = city.districts[0]
  if (!county || !first) return []
  const ofCounty = { date, districts: [county.code], sessions: [signals] }
  const ofCity = { ...ofCounty, districts: city.districts.map(({ code }) => code) }
  const [from, until] = [momentOf(date, '14:30'), momentOf(date, '16:30')]
  const event: Content = {
    ...plain,
    kind: 'event',
    title: '防空知识进社区（示例）',
    body: '示例数据：识别三种警报信号，体验应急避险。',
    ...{ from, until, place: '示例广场' },
  }
  return [
    { id: `sample-test-city-${year}`, of: null, content: testNotice(city.name, ofCity) },
    { id: `sample-test-county-${year}`, of: county.code, content: testNotice(county.name, ofCounty) },
    { id: `sample-event-${year}`, of: null, content: event },
    { id: 'sample-venue-first', of: null, content: venue('人民防空宣教馆', first.code) },
    { id: 'sample-venue-second', of: null, content: venue('防空防灾体验馆', county.code) },
    ...laws.map((law, nth) => ({
      id: `sample-law-${String(nth + 1).padStart(6, '0')}`,
      of: null,
      content: lawEntry(law),
    })),
  ]
}

/** Publishes the sample notices in the cloud that the environment names; those that are there already stay as they are. */
export async function publishSampleNotices(name: string, now: number): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which city is known only now
  const { city } = require(`../city/${name}/index`) as { city: City }
  // The day after the test before: the same all through a year, so that starting again changes nothing.
  const { month, day } = city.yearlyTest
  const publishAt = Date.UTC(nextYear(city, now) - 1, month - 1, day + 1, 1)
  for (const { id, of, content } of sampleNotices(city, sampleLaws(name), now)) {
    const moments = {
      submitted: { by: NOBODY, at: publishAt },
      approvals: [{ step: 'final' as const, by: NOBODY, at: publishAt }],
      secrecy: { by: NOBODY, at: publishAt, conclusion: '示例数据' },
      publishAt,
    }
    const record = { id, of, revision: 1, version: 1, content, authors: [NOBODY], moments, sample: true as const }
    await collection<KeptAnnouncement>('announcements').insert({ ...keptAs(record, publishAt), dueAt: publishAt })
  }
  await publishDue({ now })
}
