import { patterns } from '../../alarm/patterns'
import { type Empty, type Field, empty, read, workedOut } from './fields'
import { type NamedSignal, signalWording } from './mentions'
import { type Page, spansOf } from './page'
import type { NumberWords, RhythmWords } from './rhythm'

/** How a signal sounds, in seconds; the times as often as the notice says. */
export interface RhythmFields {
  onSeconds: Field<number>
  offSeconds: Field<number>
  repeats: Field<number>
  totalSeconds: Field<number>
}

const all = (field: Empty): RhythmFields => ({
  onSeconds: field,
  offSeconds: field,
  repeats: field,
  totalSeconds: field,
})

/** Seconds as the notice writes them: minutes are turned into seconds, and say so. */
function duration(page: Page, total: NumberWords): Field<number> {
  const spans = spansOf(page, total)
  if (!page.text.slice(total.from, total.to).includes('分')) return read(total.value, spans)
  const minutes = Math.floor(total.value / 60)
  const rest = total.value % 60
  return workedOut(total.value, spans, `${minutes}分钟${rest > 0 ? `${rest}秒` : ''} = ${total.value}秒`)
}

/** A long tone: as long as the signal, without a pause, once. */
function continuous(page: Page, words: { from: number; to: number }, total: Field<number>): RhythmFields {
  const spans = spansOf(page, words)
  const on =
    total.state === 'read'
      ? workedOut(total.value, [...spans, ...total.spans], `连续鸣响,中间不停,共${total.value}秒`)
      : empty(total.reason, total.spans)
  return {
    onSeconds: on,
    offSeconds: workedOut(0, spans, '连续鸣响,中间不停:停0秒'),
    repeats: workedOut(1, spans, '连续鸣响:1遍'),
    totalSeconds: total,
  }
}

/** Whether figures without their units can be trusted: they add up to the time stated, or are the statutory signal's. */
function areBelieved(
  signal: NamedSignal,
  on: number,
  off: number,
  repeats: number | undefined,
  total: Field<number>,
): string | undefined {
  if (repeats !== undefined && total.state === 'read' && (on + off) * repeats === total.value)
    return `原文数字缺单位;(${on}+${off})秒×${repeats}遍 = ${total.value}秒,与写明的时长相符`
  const statutory = signal === 'disaster' ? undefined : patterns[signal].rhythm.rounds
  const [round] = statutory ?? []
  if (
    statutory &&
    round?.sounds === on &&
    round.rests === off &&
    (repeats === undefined || repeats === statutory.length)
  )
    return `原文数字缺单位;与${signalWording[signal]}的规定相同:鸣${on}秒、停${off}秒`
  return undefined
}

function rounds(
  page: Page,
  signal: NamedSignal,
  words: RhythmWords & { on: NumberWords; off: NumberWords },
  stated: Field<number>,
): RhythmFields {
  const { on, off, repeats } = words
  const spans = spansOf(page, on, off, ...(repeats ? [repeats] : []))
  const round = on.value + off.value
  if (round === 0) return all(empty('unreadable', spans))
  const believed = words.unitless ? areBelieved(signal, on.value, off.value, repeats?.value, stated) : ''
  if (believed === undefined) return all(empty('unreadable', spans, '数字没有单位,也无从核对'))
  const one = (words: NumberWords): Field<number> =>
    believed === '' ? read(words.value, spansOf(page, words)) : workedOut(words.value, spansOf(page, words), believed)
  const fields = { onSeconds: one(on), offSeconds: one(off) }
  const sum = (times: number, total: number): string => `(${on.value}+${off.value})秒×${times}遍 = ${total}秒`
  if (!repeats) {
    if (stated.state !== 'read')
      return {
        ...fields,
        repeats: empty(words.masked ? 'masked' : 'missing', words.masked ? spansOf(page, words.masked) : []),
        totalSeconds: stated,
      }
    const times = stated.value / round
    if (!Number.isInteger(times))
      return all(empty('contradictory', [...spans, ...stated.spans], `${stated.value}秒不是${round}秒的整数倍`))
    const how = `${stated.value}秒÷(${on.value}+${off.value})秒 = ${times}遍`
    return { ...fields, repeats: workedOut(times, [...spans, ...stated.spans], how), totalSeconds: stated }
  }
  const total = round * repeats.value
  if (stated.state === 'read' && stated.value !== total)
    return all(
      empty('contradictory', [...spans, ...stated.spans], `${sum(repeats.value, total)},原文写${stated.value}秒`),
    )
  const totalSeconds = stated.state === 'read' ? stated : workedOut(total, spans, sum(repeats.value, total))
  return { ...fields, repeats: one(repeats), totalSeconds }
}

/**
 * The seconds and times of one signal. What is not written follows where a sum leaves no choice; where the sums do not
 * agree, all four stay empty. `common` is what the notice says of every signal (每次3分钟).
 */
export function rhythmFields(
  page: Page,
  signal: NamedSignal,
  words: RhythmWords,
  common: NumberWords | undefined,
): RhythmFields {
  const { on, off, masked, contradictory, uneven } = words
  if (uneven) return all(empty('ambiguous', spansOf(page, uneven), '一遍之内鸣停长短不一'))
  if (contradictory) return all(empty('contradictory', spansOf(page, contradictory)))
  const total = words.total ?? common
  const stated = total ? duration(page, total) : empty('missing')
  if (on && off) return rounds(page, signal, { ...words, on, off }, stated)
  if (words.continuous && !masked) return continuous(page, words.continuous, stated)
  const missing = masked ? empty('masked', spansOf(page, masked)) : empty('missing')
  return { ...all(missing), totalSeconds: masked && !words.total ? missing : stated }
}
