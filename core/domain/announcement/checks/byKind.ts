import { testIn, type Content } from '../content'
import { windowOf } from '../plan'
import { error, momentMeant, warning, when, type Finding, type Surroundings } from './finding'

function media(content: Extract<Content, { kind: 'media' }>): Finding[] {
  return [
    ...when(content.film === null && content.pictures.length === 0, error('nothingToShow', '没有影片，也没有图片。')),
    ...when(
      content.film !== null && content.subtitles === null,
      warning('subtitlesMissing', '影片没有字幕，听不见的人看不懂。'),
    ),
  ]
}

function event({ from, until }: Extract<Content, { kind: 'event' }>, moment: number): Finding[] {
  return [
    ...when(from >= until, error('eventTimes', '活动的结束时间应晚于开始时间。')),
    ...when(from < until && until <= moment, error('eventIsOver', '活动时间已经过去，请检查日期。')),
  ]
}

/** The host of an address over https; null where it is none. */
const httpsHost = (address: string): string | null =>
  /^https:\/\/([\w.-]+)(?:[/?#]|$)/i.exec(address)?.[1]?.toLowerCase() ?? null

function law({ law: { fullTitle, address } }: Extract<Content, { kind: 'law' }>, { hosts }: Surroundings): Finding[] {
  const host = httpsHost(address)
  return [
    ...when(
      !fullTitle.includes('中华人民共和国') && /^人民防空法|^国防/.test(fullTitle),
      error('lawTitle', '请写法律全称。'),
    ),
    ...when(host === null, error('lawAddress', '官方网页的地址应以 https:// 开头。')),
    ...when(
      host !== null && hosts !== undefined && !hosts.includes(host),
      error('lawHost', `${host ?? ''}不在本市允许的网站之内。`),
    ),
  ]
}

/** What belongs to one kind only: pictures and subtitles of media, the times of an event, the official page of a law. */
export function checkByKind(content: Content, surroundings: Surroundings): Finding[] {
  if (content.kind === 'media') return media(content)
  if (content.kind === 'event') return event(content, momentMeant(surroundings))
  if (content.kind === 'law') return law(content, surroundings)
  if (content.kind === 'clarification')
    return when(content.at > momentMeant(surroundings), error('misfireAhead', '误鸣的时间还没有到，请检查。'))
  return []
}

/** The end of validity lies after publication, and after the test. */
export function checkExpiry(content: Content, surroundings: Surroundings): Finding[] {
  const { expireAt } = content
  if (expireAt === null) return []
  const moment = momentMeant(surroundings)
  const test = testIn(content)
  const ends = test && test.sessions.flat().length > 0 ? windowOf({ ...test, source: 'announcement' }).to : null
  return [
    ...when(
      surroundings.publishAt !== null && expireAt <= moment,
      error('expiresTooSoon', '失效时间早于发布时间，请改正。'),
    ),
    ...when(ends !== null && expireAt < ends, error('expiresBeforeTest', '失效时间早于试鸣结束的时间，请改正。')),
  ]
}
