import type { Field } from '@core/domain/announcement/reading/fields'
import { kindWording, type ReadKind } from '@core/domain/announcement/reading/kind'
import type { NoticeReading } from '@core/domain/announcement/reading/readNotice'
import { patterns, type Signal } from '@core/domain/alarm/patterns'
import { dateInWords } from '@core/domain/moment'

export const kindsRead: Readonly<Record<ReadKind, string>> = kindWording

/** What a pasted text may turn out to be without having anything to fill a form with. */
export const unusable: ReadonlySet<ReadKind> = new Set(['news', 'memorial', 'maintenance'])

/** One field that the reader looked for: its name, what was read, and the field with its words. */
export interface Line {
  name: string
  value: string | null
  field: Field<unknown>
}

const line = <T>(name: string, field: Field<T>, inWords: (value: T) => string): Line => ({
  name,
  field,
  value: field.state === 'read' ? inWords(field.value) : null,
})

const asIs = (text: string): string => text
const day = (date: string): string => dateInWords(date, true)
const several = (texts: readonly string[]): string => texts.join('；')

/** All fields of a reading in the order of a paper. */
export function linesOf(notice: NoticeReading): Line[] {
  const sessions = notice.sessions.flatMap((session, nth) => {
    const which = notice.sessions.length > 1 ? `第 ${nth + 1} 场 ` : ''
    return session.signals.flatMap(({ signal, at, until }) => {
      const name = signal in patterns ? patterns[signal as Signal].name : signal
      return [line(`${which}${name} 开始`, at, asIs), line(`${which}${name} 结束`, until, asIs)]
    })
  })
  return [
    line('试鸣日期', notice.date, day),
    line('星期', notice.weekday, asIs),
    ...(notice.previousDate.state === 'read' ? [line('原定日期', notice.previousDate, day)] : []),
    line('时段开始', notice.window.from, asIs),
    line('时段结束', notice.window.until, asIs),
    ...sessions,
    line('区域', notice.region, several),
    line('发布渠道', notice.channels, several),
    line('法律依据', notice.legalBasis, several),
    line('签发机关', notice.issuer, asIs),
    line('文号', notice.documentNumber, asIs),
    line('成文日期', notice.signedOn, day),
    line('发布日期', notice.publishedOn, day),
    line('注意事项', notice.notes, several),
  ]
}
