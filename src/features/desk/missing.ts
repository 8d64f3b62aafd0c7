import { testIn, type Content } from '@core/domain/announcement/content'

/** What the cloud cannot keep without: fields that must have something in them before a draft is saved. */
export function missing(content: Content): string[] {
  const test = testIn(content)
  const { signed } = content
  const wanted: [string, string | number][] = [
    ['标题', content.title],
    ['签发机关', content.paper.issuer],
  ]
  if (signed) wanted.push(['签发原文（已有扫描件）', signed.text])
  if (test) {
    wanted.push(['试鸣日期', test.date], ['试鸣区域', test.districts.length], ['试鸣时间', test.sessions.length])
    for (const session of test.sessions) for (const { at } of session) wanted.push(['每个信号的开始时间', at])
  }
  if (content.kind === 'event') wanted.push(['地点', content.place])
  if (content.kind === 'clarification') wanted.push(['误鸣地点', content.place])
  if (content.kind === 'correction' || content.kind === 'postponement' || content.kind === 'cancellation')
    wanted.push(['针对哪一份通告', content.about])
  if (content.kind === 'venue') {
    const { address, opening, howToVisit } = content.venue
    wanted.push(['地址', address], ['开放时间', opening], ['参观办法', howToVisit])
  }
  if (content.kind === 'law') {
    const { fullTitle, version, inForceSince, address } = content.law
    wanted.push(['法规全称', fullTitle], ['版本', version], ['施行日期', inForceSince], ['官方页面地址', address])
  }
  return [...new Set(wanted.filter(([, value]) => value === '' || value === 0).map(([name]) => name))]
}
