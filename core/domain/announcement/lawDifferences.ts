import { warning, type Finding } from './checks/finding'
import { everyMatch } from './reading/everyMatch'
import { figuresOf } from './reading/numerals'
import { plainOf } from './reading/plain'

/** A title as papers write it, also with another one inside: 《陕西省实施〈中华人民共和国人民防空法〉办法》. */
const TITLE = /《((?:[^《》]|《[^《》]*》)+)》([^《]*)/g
const ARTICLE = /第([一二三四五六七八九十百零〇\d]+)条/g

/** What makes no other law of it: brackets, blanks, the country's name. */
const alike = (text: string): string => plainOf(text).text.replace(/[\s《》〈〉<>()“”"]|中华人民共和国/g, '')

const articlesIn = (text: string): string[] =>
  everyMatch(ARTICLE, text).map(([, number = '']) => figuresOf(number, '条') ?? number)

/** The articles that a text gives right behind the title of a law, at any place. */
const articlesOf = (title: string, text: string): string[] =>
  text
    .split(title)
    .slice(1)
    .flatMap((behind) => articlesIn(/^(?:第[^第条]{1,6}[条款项][、和及与,]?)+/.exec(behind)?.[0] ?? ''))

/**
 * The laws that the data name by a title, against the signed text. A paper may shorten or misspell a law that the data
 * have to name in full (《中华人民共和国防空法》, 汉中 2020): so a law that is not found is for somebody to compare, and
 * so is an article where the text gives another one. What the text cites beside is no difference.
 */
export function lawDifferences(text: string, legalBasis: readonly string[]): Finding[] {
  const signed = alike(text)
  const cited = legalBasis
    .flatMap((one) => everyMatch(TITLE, one))
    .map(([, title = '', behind = '']) => ({ title, behind, core: alike(title) }))
    .filter(({ core }) => core !== '')
  const missing = cited.filter(({ core }) => !signed.includes(core)).map(({ title }) => `《${title}》`)
  const otherwise = cited.flatMap(({ title, behind, core }) => {
    const inText = articlesOf(core, signed)
    const others = inText.length === 0 ? [] : articlesIn(behind).filter((article) => !inText.includes(article))
    return others.map((article) => `《${title}》第${article}条`)
  })
  const found = [...new Set([...missing, ...otherwise])]
  return found.length === 0
    ? []
    : [
        warning(
          'textUnreadLaws',
          `签发文本中没有找到填写的法律依据：${found.join('、')}。文本可能用了别的写法，请核对，改正填写的内容，或说明理由。`,
        ),
      ]
}
