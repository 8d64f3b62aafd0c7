import { tellsApartAfter } from '../../alarm/tellsApartAfter'
import { bases, most, type ContentField, type QuestionContent } from './content'

/** What is wrong with a question so that it is not kept: in which field, and in words. */
export interface QuestionFault {
  field: ContentField
  words: string
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const isDate = (text: string): boolean =>
  DATE.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

type Rule = readonly [field: ContentField, breaks: (question: QuestionContent) => boolean, words: string]

const isBlank = (text: string): boolean => text.trim() === ''
const orderly = (key: readonly number[]): boolean => key.every((place, nth) => place > (key[nth - 1] ?? -1))

/** Every rule that a question must keep, whoever writes it: the form, a file, the command. */
const rules: readonly Rule[] = [
  ['topic', ({ topic }) => isBlank(topic), '要写主题。'],
  ['topic', ({ topic }) => topic.length > most.topic, `主题最多 ${most.topic} 字。`],
  ['stem', ({ stem }) => isBlank(stem), '要写题干。'],
  ['stem', ({ stem }) => stem.length > most.stem, `题干最多 ${most.stem} 字。`],
  ['options', ({ options }) => options.length < 2, '至少要有两个选项。'],
  ['options', ({ options }) => options.length > most.options, `最多 ${most.options} 个选项。`],
  ['options', ({ options }) => options.some(isBlank), '中间有空的选项。'],
  ['options', ({ options }) => options.some(({ length }) => length > most.option), `每个选项最多 ${most.option} 字。`],
  ['options', ({ options }) => new Set(options).size < options.length, '有两个选项相同。'],
  ['options', ({ kind, options }) => kind === 'judge' && options.length !== 2, '判断题是两个选项。'],
  ['key', ({ key }) => key.length === 0, '要选出正确答案。'],
  ['key', ({ key, options }) => key.some((place) => place >= options.length) || !orderly(key), '答案不在选项里。'],
  ['key', ({ kind, key }) => kind === 'multiple' && key.length === 1, '多选题至少有两个正确答案。'],
  ['key', ({ kind, key }) => kind !== 'multiple' && key.length > 1, '只有多选题可以有几个正确答案。'],
  ['clip', ({ kind, clip }) => kind === 'signal' && !clip, '辨声题要写声音的规律。'],
  ['clip', ({ kind, clip }) => kind !== 'signal' && clip !== undefined, '只有辨声题可以带声音。'],
  [
    'clip',
    ({ clip }) => clip?.present === 'sound' && tellsApartAfter(clip.rhythm, null) !== null,
    '不是我国三种信号的规律只能图示，不能发声。',
  ],
  ['explanation', ({ explanation }) => isBlank(explanation), '要写解析。'],
  ['explanation', ({ explanation }) => explanation.length > most.explanation, `解析最多 ${most.explanation} 字。`],
  ['citation', ({ citation }) => isBlank(citation), '要写出处：发布单位、名称、文号、条款。'],
  ['citation', ({ citation }) => citation.length > most.citation, `出处最多 ${most.citation} 字。`],
  ['basis', ({ basis }) => !(bases as readonly string[]).includes(basis), '要选依据类别。'],
  ['expiresOn', ({ expiresOn }) => expiresOn !== undefined && !isDate(expiresOn), '失效日期要写成 2027-03-01 这样。'],
  [
    'provenance',
    ({ provenance }) => provenance.length > most.provenance || provenance.some(({ length }) => length > most.source),
    `查证来源最多 ${most.provenance} 行，每行 ${most.source} 字。`,
  ],
]

/** What is wrong with a question as it was written; of each field the first fault. */
export function questionFaults(question: QuestionContent): QuestionFault[] {
  const faults = new Map<ContentField, QuestionFault>()
  for (const [field, breaks, words] of rules)
    if (!faults.has(field) && breaks(question)) faults.set(field, { field, words })
  return [...faults.values()]
}
