import type { OutreachSetting } from '../activity/unit'
import { isPersonal } from '../shelter/importing/cells/personal'

/** What the office did offline, as a line of its 宣传台账: six fields and none of a person. */
export interface Outreach {
  /** The day, China's. */
  date: string
  /** The code of its district; null: the whole city. */
  district: string | null
  setting: OutreachSetting
  /** What was done and in which form: '发放宣传册，讲解三种警报'. */
  what: string
  /** Where, or with whom: a place or a unit, never a person. */
  partner: string
  /** How many people took part; null: nobody counted. */
  people: number | null
}

/** The first day that a ledger takes: older papers stay papers. */
export const FIRST_DAY = '2000-01-01'

/** The most people of one line: the whole of a large city. */
export const MOST_PEOPLE = 20_000_000

export const outreachFieldNames: Readonly<Record<keyof Outreach, string>> = {
  date: '日期',
  district: '县区',
  setting: '五进类别',
  what: '内容和形式',
  partner: '地点或合作单位',
  people: '人数',
}

export interface OutreachFault {
  field: keyof Outreach
  words: string
}

/** What is wrong with a line as it was written: nothing that is still to come, nothing empty, no telephone or identity number. */
export function outreachFaults({ date, what, partner }: Outreach, today: string): OutreachFault[] {
  const texts = (['what', 'partner'] as const).flatMap((field): OutreachFault[] => {
    const text = { what, partner }[field]
    if (text.trim() === '') return [{ field, words: '请填写。' }]
    return isPersonal(text) ? [{ field, words: '不要写手机号、身份证号。' }] : []
  })
  if (date > today) return [{ field: 'date', words: '还没有到这一天，做完再记。' }, ...texts]
  return date < FIRST_DAY ? [{ field: 'date', words: '日期太早，请核对。' }, ...texts] : texts
}
