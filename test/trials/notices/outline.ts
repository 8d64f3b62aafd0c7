import type { Field } from '@core/domain/announcement/reading/fields'
import type { NoticeReading } from '@core/domain/announcement/reading/readNotice'
import type { ReadSignal } from '@core/domain/announcement/reading/signalFields'

const short = (field: Field<unknown>): string => (field.state === 'read' ? String(field.value) : `(${field.reason})`)

/** A span or a rhythm of which nothing was written is left out. */
const unless = (nothing: string, words: string): string => (words === nothing ? '' : words)

const signalWords = (signal: ReadSignal): string =>
  [
    signal.signal,
    unless('(missing)–(missing)', `${short(signal.at)}–${short(signal.until)}`),
    unless(
      '(missing)/(missing)×(missing)',
      `${short(signal.onSeconds)}/${short(signal.offSeconds)}×${short(signal.repeats)}`,
    ),
    unless('(missing)', short(signal.totalSeconds)),
  ]
    .filter((words) => words !== '')
    .join(' ')

/** The judged fields of a reading, each as short words; a reason stands in brackets. Fields that the notice does not write are left out. */
export function outline(notice: NoticeReading): Record<string, string | string[]> {
  const { kind, date, previousDate, weekday, issuer, documentNumber, signedOn, publishedOn, sessions } = notice
  const fields = { kind, date, previousDate, weekday, issuer, documentNumber, signedOn, publishedOn }
  const told = Object.entries(fields).map(([name, field]) => [name, short(field)])
  return {
    ...(Object.fromEntries(told.filter(([, words]) => words !== '(missing)' && words !== '(notATest)')) as Record<
      string,
      string
    >),
    sessions: sessions.flatMap(({ from, until, signals }) => [
      `${short(from)}–${short(until)}`,
      ...signals.map(signalWords),
    ]),
  }
}
