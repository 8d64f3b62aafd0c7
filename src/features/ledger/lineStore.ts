import type { OutreachSetting } from '@core/domain/activity/unit'
import { keeper } from '@/session/kept'

/** A new line as it is being written on this phone, under the id that it will have: sent twice it is written down once. */
export interface LineWriting {
  id: string
  values: LineValues
}

/** The fields of the form as they are filled: `people` as it is typed, `district` '' for the whole city and null while none is chosen. */
export interface LineValues {
  date: string
  district: string | null
  setting: OutreachSetting | null
  what: string
  partner: string
  people: string
}

const kept = keeper<LineWriting | null>('ledger', 1, null)

export const lineBegun = (): LineWriting | null => kept.read()
export const keepLine = (writing: LineWriting): boolean => kept.write(writing)
export const forgetLine = (): void => kept.forget()
