/** A piece of the text as it was pasted: from its first character (UTF-16, from 0) to just behind its last. */
export interface Span {
  from: number
  to: number
}

/** Why a field was left empty. A closed set: every reason has its wording below. */
export const emptyReasons = [
  'missing',
  'masked',
  'contradictory',
  'ambiguous',
  'unreadable',
  'yearMissing',
  'notNamed',
  'severalSessions',
  'notATest',
] as const
export type EmptyReason = (typeof emptyReasons)[number]

export const reasonWording: Record<EmptyReason, string> = {
  missing: '原文没有写',
  masked: '原文中的数字或名称被遮去',
  contradictory: '原文前后矛盾',
  ambiguous: '原文可有多种理解',
  unreadable: '数字或单位残缺,无法辨认',
  yearMissing: '原文没有写年份,也无法推出',
  notNamed: '原文只用简称,没有写出全名',
  severalSessions: '原文分几场,见各场时间',
  notATest: '不是试鸣通告,不读此栏',
}

/**
 * Where a value comes from: its words stand in the text; or it was handed over with the text; or it follows from other
 * values, and then a sentence (Chinese) shows the sum.
 */
export type How = 'stated' | 'given' | { workedOut: string }

export interface Read<T> {
  state: 'read'
  value: T
  /** The words that it was read from; none when the value was given. */
  spans: Span[]
  how: How
}

export interface Empty {
  state: 'empty'
  reason: EmptyReason
  /** The words that stand in the way, if there are any. */
  spans: Span[]
  /** What exactly is wrong (Chinese), where the reason alone does not say it. */
  because?: string
}

/** One field of a notice: read, or empty with a reason. Never a guess. */
export type Field<T> = Read<T> | Empty

export function read<T>(value: T, spans: readonly Span[], how: How = 'stated'): Read<T> {
  return { state: 'read', value, spans: [...spans], how }
}

export function workedOut<T>(value: T, spans: readonly Span[], sum: string): Read<T> {
  return read(value, spans, { workedOut: sum })
}

export function empty(reason: EmptyReason, spans: readonly Span[] = [], because?: string): Empty {
  return { state: 'empty', reason, spans: [...spans], ...(because === undefined ? {} : { because }) }
}
