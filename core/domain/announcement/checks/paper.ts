import { testIn, type Content, type Paper } from '../content'
import { error, warning, when, type Finding, type Surroundings } from './finding'

/** A government at county level or above: 县级以上地方各级人民政府 organise a test, 人民防空法 art. 35 (3). */
const GOVERNMENT = /(省|自治区|市|州|盟|区|县|旗)人民政府$/
/** 乡, 镇 and 街道 are below the county. */
const BELOW = /(乡|镇|街道)(人民政府|办事处)$/

const issuersOf = ({ issuer }: Paper): string[] => issuer.split(/[、，,\s]+/).filter((one) => one !== '')

const isGovernment = (issuer: string): boolean => GOVERNMENT.test(issuer) && !BELOW.test(issuer)

/** The agency's mark, the year in 六角括号, the number without 第 and without noughts in front: '汉政告〔2027〕1号'. */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{2,15}〔\d{4}〕[1-9]\d{0,4}号$/
const YEAR_OF_NUMBER = /〔(\d{4})〕/

/** The name of the law, as it stands in its title. */
const LAW = '中华人民共和国人民防空法'

function documentNumber({ documentNumber: number, signedOn }: Paper): Finding[] {
  if (number === null) return []
  const year = YEAR_OF_NUMBER.exec(number)?.[1]
  return [
    ...when(
      !DOCUMENT_NUMBER.test(number),
      error(
        'documentNumber',
        `发文字号“${number}”不合规范，应如“汉政告〔2027〕1号”，年份用六角括号〔〕，序号不加“第”、不编虚位。`,
      ),
    ),
    ...when(
      year !== undefined && signedOn !== null && signedOn.slice(0, 4) !== year,
      warning('documentYear', `发文字号的年份（${year ?? ''}）与成文日期（${signedOn ?? ''}）不一致，请核对。`),
    ),
  ]
}

/** A county's government speaks for its county: districts outside it are named by whoever governs them. */
function area(content: Content, { districts }: Surroundings): Finding[] {
  const test = testIn(content)
  if (!test) return []
  const unknown = test.districts.filter((code) => !districts.some((district) => district.code === code))
  const own = districts.filter(({ name }) => content.paper.issuer.includes(name))
  const outside = districts.filter(
    ({ code }) => own.length > 0 && test.districts.includes(code) && !own.some((one) => one.code === code),
  )
  return [
    ...when(test.districts.length === 0, error('noDistrict', '没有选择试鸣的县区。')),
    ...when(unknown.length > 0, error('unknownDistrict', `不认识的县区代码：${unknown.join('、')}。`)),
    ...when(
      outside.length > 0,
      error(
        'outsideIssuer',
        `${content.paper.issuer}签发的通告不能包括${outside.map(({ name }) => name).join('、')}，请改县区或签发机关。`,
      ),
    ),
  ]
}

function legalBasis(content: Content): Finding[] {
  if (content.kind !== 'alarmTest') return []
  const shortened = content.test.legalBasis.filter((one) => one.includes('防空法') && !one.includes(LAW))
  return [
    ...when(
      content.test.legalBasis.length === 0,
      warning('legalBasisMissing', `没有写法律依据，一般写《${LAW}》第三十五条。`),
    ),
    ...when(shortened.length > 0, error('lawName', `“${shortened.join('”“')}”应写法律全称《${LAW}》。`)),
  ]
}

/** The head and foot of the paper: issuer, area, document number, legal basis, and that it is there, signed, before a test is published. */
export function checkPaper(content: Content, surroundings: Surroundings): Finding[] {
  const issuers = issuersOf(content.paper)
  const isScheduled = surroundings.publishAt !== null
  const isTest = content.kind === 'alarmTest'
  const ending = /(通告|公告|通知)$/.exec(content.title)?.[1]
  return [
    ...when(
      testIn(content) !== null && !issuers.some(isGovernment),
      warning('issuer', `试鸣由县级以上人民政府组织并公告，签发机关是“${content.paper.issuer}”，请确认。`),
    ),
    ...area(content, surroundings),
    ...documentNumber(content.paper),
    ...legalBasis(content),
    ...when(
      ending !== undefined && ending !== content.paper.form,
      warning('titleForm', `标题写的是“${ending ?? ''}”，文种选的是“${content.paper.form}”。`),
    ),
    ...when(
      isTest && isScheduled && content.signed === null,
      error('signedMissing', '还没有签发文本，请粘贴签发原文并上传扫描件。'),
    ),
    ...when(
      // Asked for while it is written: once it is reviewed nobody can answer.
      isTest && content.signed?.scans.length === 0,
      warning('scanMissing', '没有上传签发原件的扫描件。'),
    ),
    ...when(
      isTest && content.signed !== null && content.paper.signedOn === null,
      warning('notSigned', '没有填写成文日期。'),
    ),
  ]
}
