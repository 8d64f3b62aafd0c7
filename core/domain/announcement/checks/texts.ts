import { testIn, type Content, type Law, type Venue } from '../content'
import { filesIn } from '../filesIn'
import { error, warning, when, type Finding, type Surroundings } from './finding'

/** Kinds whose text is elsewhere: in the signed paper and the data of the test, in the pictures, in the fields of a place or law. */
const mayBeWithoutBody = ['alarmTest', 'postponement', 'media', 'venue', 'law'] as const

const NORMAL_ORDER = /正常[^。；\n]{0,24}秩序/
/** Left to be filled in. */
const PLACEHOLDER = /[×xX]{2,}|_{2,}|待(填写?|补充?|定)|（\s*）/
const MOBILE = /(?:^|\D)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/
const IDENTITY_NUMBER = /(?:^|\D)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/
const LINK = /https?:\/\/[\w.-]+|(?:^|[^\w.@/])www\.[\w.-]+/gim

const wordsOfVenue = ({ opening, howToVisit, address, model }: Venue): string[] => [
  ...[opening, howToVisit, address],
  ...(model ? [model.title] : []),
]

const wordsOfLaw = ({ fullTitle, version, articles }: Law): string[] => [
  ...[fullTitle, version],
  ...articles.flatMap(({ article, says }) => [article, says]),
]

/** All that people read of an announcement, the signed paper apart. */
export function ownTexts(content: Content): string[] {
  const test = testIn(content)
  return [
    content.title,
    content.body,
    ...(test ? [...test.channels, ...test.legalBasis, ...test.notes] : []),
    content.paper.issuer,
    ...filesIn(content).map(({ caption }) => caption),
    ...('place' in content ? [content.place] : []),
    ...(content.kind === 'venue' ? wordsOfVenue(content.venue) : []),
    ...(content.kind === 'law' ? wordsOfLaw(content.law) : []),
  ]
}

/** Links in a text that lead elsewhere than to the hosts that the city lists. */
export function strayLinks(text: string, hosts: readonly string[]): string[] {
  return (text.match(LINK) ?? [])
    .map((link) =>
      link
        .replace(/^[^\w]*(?:https?:\/\/)?/i, '')
        .replace(/[.-]+$/, '')
        .toLowerCase(),
    )
    .filter((host) => !hosts.includes(host))
}

function links(own: string, signed: string, { hosts }: Surroundings): Finding[] {
  if (!hosts) return []
  const stray = strayLinks(own, hosts)
  const inSigned = strayLinks(signed, hosts)
  return [
    ...when(stray.length > 0, error('strayLink', `文中的网址不在本市允许的范围内：${stray.join('、')}，请删去。`)),
    ...when(inSigned.length > 0, warning('linkInSigned', `签发文本中有网址：${inSigned.join('、')}，请确认可以公开。`)),
  ]
}

/** The words of an announcement: a title and a text, the sentence on normal order, no personal data, no stray links, nothing left to fill in. */
export function checkTexts(content: Content, surroundings: Surroundings): Finding[] {
  const own = ownTexts(content).join('\n')
  const signed = content.signed?.text ?? ''
  const all = `${own}\n${signed}`
  const needsBody = !(mayBeWithoutBody as readonly string[]).includes(content.kind)
  const isTest = content.kind === 'alarmTest'
  return [
    ...when(content.title.trim() === '', error('titleMissing', '没有写标题。')),
    ...when(needsBody && content.body.trim() === '' && signed.trim() === '', error('bodyMissing', '没有写正文。')),
    ...when(
      isTest && !NORMAL_ORDER.test(all),
      warning('normalOrder', '没有写“请保持正常生活、工作和学习秩序”，建议写入注意事项。'),
    ),
    ...when(
      content.kind === 'alarmTest' && content.test.channels.length === 0,
      warning('channelsMissing', '没有写同步发放信号的频道、频率，如电视、调频广播、中波。'),
    ),
    ...when(
      MOBILE.test(all) || IDENTITY_NUMBER.test(all),
      warning('personalData', '文中疑有手机号码或身份证号码，请删去，或说明为什么可以公开。'),
    ),
    ...when(PLACEHOLDER.test(own), warning('placeholder', '文中疑有没有填写完的地方（××、待定等），请核对。')),
    ...links(own, signed, surroundings),
  ]
}
