import { type Field, type Span, empty, read } from './fields'
import { type Page, type Stretch, quoted, spansOf } from './page'

const BODY =
  '(?:人民政府(?:办公[室厅])?|国防动员(?:办公室|委员会(?:办公室)?)|人民防空(?:办公室|委员会|指挥部|事务中心|局)|国动办|人防办|人防委|民防局|民防办公室|人防局|防空防灾办公室|军分区|人民武装部|警备区|市委|县委|区委|州委)'
const NAME = `(?:中共|中国共产党)?[一-龥×]{2,16}?${BODY}`
const ONLY = new RegExp(`^(${NAME}(?:[、,]${NAME})*)(?:[(](?:盖章|章|印|公章)[)])?$`)
const BEFORE_DATE = new RegExp(
  `^(${NAME}(?:[、,]${NAME})*)(?:[(](?:盖章|章|印)[)])?,?(?=[(]?\\d{4}年|[(]?\\d{4}[./-]|[\\d×]{1,2}月|[\\d×]*×)`,
)
const TITLE = new RegExp(`^(${NAME})关于.{2,50}(?:通告|公告|通知|说明|声明)(?:[一-龥]{1,14}[〔[(].*)?$`)
const DECIDES = new RegExp(
  `(?:^|[,。;\\n:])(?:经[^,。;]{0,12},)?(${NAME})(?:研究)?(?:决定|定于|拟于|将于|将在|公告|通告|发布公告|发布通告)`,
)
/** A name that leaves out the place: 市政府, 州人民防空办公室, 我县. */
const NAMELESS =
  /(?:^|[,。;\n:])(?:经)?((?:[省市县区州]|我[省市县区州]|本[省市县区州])(?:人民)?(?:政府|国防动员办公室|人民防空办公室|国动办|人防办)?(?:研究)?)(?:决定|定于|拟于|将于|将在|同意)/
/** A place is named: 汉中市…, 略阳县…, 新区… */
const PLACED = /^(?:中共|中国共产党)?(?:[一-龥]{2,}(?:[省市县区州盟旗]|自治区|新区|特区)|(?:北京|上海|天津|重庆)市?)/
/** Words that show a sentence, or somebody else's name before the issuer's. */
const NOT_A_NAME =
  /根据|按照|依据|为了|关于|来源|主办|承办|协办|抄送|联系|请|由|和(?![浩田平县顺林硕静政布龙])|与|及|的|在|经(?!开|济)/

interface Name {
  from: number
  to: number
  words: string
}

function isName(words: string): boolean {
  const parts = words.split(/[、,]/)
  return parts.every(
    (part) =>
      !/人民政府(?!办公|人民防空|国防动员|防空)./.test(part) &&
      !NOT_A_NAME.test(part) &&
      !/^[省市县区州我本](?:人民|政府|国)/.test(part),
  )
}

const nameAt = (line: Stretch, words: string): Name => {
  const from = line.from + line.words.indexOf(words)
  return { from, to: from + words.length, words }
}

/** Lines that hold nothing but names of authorities, or a name and the date: those who sign. */
function signing(page: Page): Name[] {
  return page.lines.flatMap((line) => {
    if (line.words.length > 90 || line.words.endsWith('印发')) return []
    const words = (ONLY.exec(line.words) ?? BEFORE_DATE.exec(line.words))?.[1]
    return words !== undefined && isName(words) ? [nameAt(line, words)] : []
  })
}

function titled(page: Page): Name[] {
  return page.lines.slice(0, 4).flatMap((line) => {
    const words = TITLE.exec(line.words)?.[1]
    return words !== undefined && isName(words) ? [nameAt(line, words)] : []
  })
}

function deciding(page: Page): Name[] {
  return page.statements.slice(0, 40).flatMap((statement) => {
    const words = DECIDES.exec(statement.words.slice(0, 300))?.[1]
    return words !== undefined && isName(words) && PLACED.test(words) ? [nameAt(statement, words)] : []
  })
}

const withoutRepeats = (names: readonly Name[]): Name[] =>
  names.filter(({ words }, at) => names.findIndex((other) => other.words === words) === at)

/** Several who sign one under the other sign together; one line below the other, with nothing between. */
function together(page: Page, names: readonly Name[]): boolean {
  return names.every((name, at) => at === 0 || page.text.slice(names[at - 1]?.to, name.from) === '\n')
}

/**
 * Who issues the notice (签发机关), by the full name: who signs it; else who stands in the title; else who decides in the
 * text, unless that is only 县政府 or 我市.
 */
export function readIssuer(page: Page): Field<string> {
  const signers = withoutRepeats(signing(page))
  const heads = titled(page)
  const names = signers.length > 0 ? signers : heads.length > 0 ? heads : withoutRepeats(deciding(page))
  const first = names[0]
  if (!first) {
    const nameless = NAMELESS.exec(page.text)
    if (!nameless?.[1]) return empty('missing')
    const from = nameless.index + nameless[0].indexOf(nameless[1])
    return empty('notNamed', spansOf(page, { from, to: from + nameless[1].length }))
  }
  const spans: Span[] = spansOf(page, ...names)
  if (names.some(({ words }) => words.includes('×'))) return empty('masked', spans)
  if (names.length > 1 && !together(page, names)) return empty('contradictory', spans)
  const head = heads[0]
  if (head && !names.some(({ words }) => words.split(/[、,]/).includes(head.words)))
    return empty('contradictory', [...spansOf(page, head), ...spans], '标题与落款的机关不同')
  return read(names.map((name) => quoted(page, name).replace(/\s/g, '')).join('、'), spans)
}
