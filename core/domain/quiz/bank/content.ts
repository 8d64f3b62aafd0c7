import { clipText } from './clipText'
import type { BankQuestion, Level, QuestionKind, Use } from '../question'

/** What an editor writes of a question; its number, version and review come of what is done with it. */
export type QuestionContent = Omit<BankQuestion, 'id' | 'version' | 'review'>

export const contentFields = [
  'topic',
  'level',
  'kind',
  'stem',
  'options',
  'key',
  'clip',
  'explanation',
  'citation',
  'basis',
  'needsConfirmation',
  'use',
  'expiresOn',
  'provenance',
] as const satisfies readonly (keyof QuestionContent)[]
export type ContentField = (typeof contentFields)[number]

/** Each field as the desk calls it. */
export const contentFieldNames: Readonly<Record<ContentField, string>> = {
  topic: '主题',
  level: '学段',
  kind: '题型',
  stem: '题干',
  options: '选项',
  key: '答案',
  clip: '声音',
  explanation: '解析',
  citation: '出处',
  basis: '依据类别',
  needsConfirmation: '依据待核实',
  use: '用途',
  expiresOn: '失效日期',
  provenance: '查证来源',
}

export const kindNames: Readonly<Record<QuestionKind, string>> = {
  single: '单选',
  multiple: '多选',
  judge: '判断',
  signal: '辨声',
}

export const levelNames: Readonly<Record<Level, string>> = { primary: '小学', middle: '中学', adult: '成人' }

export const useNames: Readonly<Record<Use, string>> = { practice: '练习', reserved: '正式答题' }

/** What a question rests on. */
export const bases = ['law', 'official', 'standard', 'derived', 'news', 'secondary'] as const

export const basisNames: Readonly<Record<string, string>> = {
  law: '法律法规',
  official: '官方发布',
  standard: '标准规范',
  derived: '由官方数据推算',
  news: '新闻报道',
  secondary: '其他资料',
}

/** The most characters of each text, and the most items of each list. */
export const most = {
  ...{ topic: 20, stem: 200, options: 10, option: 100, explanation: 500, citation: 200, basis: 20 },
  ...{ provenance: 10, source: 300, note: 300, reason: 300 },
} as const

/** The most questions a bank holds: so many are read at once when a sheet is drawn. */
export const MOST_QUESTIONS = 1000

export const letters = 'ABCDEFGHIJ'

/** What is written of a question, without what is done with it. */
export function contentOf(question: QuestionContent): QuestionContent {
  return Object.fromEntries(
    contentFields.flatMap((field) => (question[field] === undefined ? [] : [[field, question[field]]])),
  ) as QuestionContent
}

/** Whether two say the same, field by field. */
export function sameContent(one: QuestionContent, other: QuestionContent): boolean {
  return contentFields.every((field) => sameValue(one[field], other[field]))
}

/** A value with its fields in one order, so that two can be compared. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, ordered(field)]))
}

export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))

/** A text in the form in which two are compared: without spaces and marks. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》〈〉「」『』【】“”"'‘’·・,.;:、。，！？；：!?\-_—–~/\\|]+/g, '')

/** What a question asks, so that two which ask the same can be told: its stem, and of a signal the sound. */
export const askedBy = ({ stem, clip }: Pick<QuestionContent, 'stem' | 'clip'>): string =>
  clip ? `${plain(stem)} ${clipText(clip)}` : plain(stem)
