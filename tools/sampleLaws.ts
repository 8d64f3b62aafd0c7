import type { Law } from '@core/domain/announcement/content'
import { readBank } from './bank'

/** The laws that questions cite: which text, and since when it is in force. */
const laws = [
  { fullTitle: '中华人民共和国人民防空法', version: '2009年8月27日修正', inForceSince: '1997-01-01' },
  { fullTitle: '中华人民共和国国防动员法', version: '2010年7月1日起施行的文本', inForceSince: '2010-07-01' },
  { fullTitle: '中华人民共和国国防教育法', version: '2024年9月13日修订', inForceSince: '2024-09-21' },
  { fullTitle: '中华人民共和国突发事件应对法', version: '2024年修订', inForceSince: '2024-11-01' },
] as const

/** The official data base of laws. */
const ADDRESS = 'https://flk.npc.gov.cn/'

/** One article as a citation names it: '第三十五条第三款', '第四十九条第（五）项'. */
const ARTICLE = /^(第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款|第（[一二三四五六七八九十]+）项)?)$/

/** What the questions that may be practised say of each article of a law, in the words of their explanations. */
export function sampleLaws(city: string): Law[] {
  const practised = readBank(city).filter(({ use }) => use === 'practice')
  return laws.map((law) => {
    const says = new Map<string, string>()
    for (const { citation, explanation } of practised) {
      const rest = citation.replace(`《${law.fullTitle}》`, '').replace(/^（2024修订）/, '')
      const article = rest === citation ? undefined : ARTICLE.exec(rest)?.[1]
      const [, text] = /^第[^：]{1,20}：(.+)$/s.exec(explanation) ?? []
      if (article && text && !says.has(article)) says.set(article, text)
    }
    const articles = [...says].map(([article, text]) => ({ article, says: text }))
    return { ...law, articles, address: ADDRESS }
  })
}
