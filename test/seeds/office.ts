import type { Grant, Role } from '@core/domain/person/roles'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptStaff, KeptStaffPerson } from '../../cloudfunctions/_kit/staff'

/** People of the office for tests, with one role or two: for the whole city, or for a county. */
export const office = {
  editor: 'oOfficeEditor',
  otherEditor: 'oOfficeOtherEditor',
  reviewer: 'oOfficeReviewer',
  secrecy: 'oOfficeSecrecy',
  admin: 'oOfficeAdmin',
  teacher: 'oOfficeTeacher',
  editorAndReviewer: 'oOfficeEditorAndReviewer',
  countyEditor: 'oOfficeCountyEditor',
  countyReviewer: 'oOfficeCountyReviewer',
  otherCountyEditor: 'oOfficeOtherCountyEditor',
} as const

/** The county of the county's people, and another one. */
export const county = '610722'
export const otherCounty = '610723'

const roles: Readonly<Record<keyof typeof office, readonly [readonly Role[], string | null]>> = {
  editor: [['editor'], null],
  otherEditor: [['editor'], null],
  reviewer: [['reviewer'], null],
  secrecy: [['reviewer'], null],
  admin: [['admin'], null],
  teacher: [['teacher'], null],
  editorAndReviewer: [['editor', 'reviewer'], null],
  countyEditor: [['editor'], county],
  countyReviewer: [['reviewer'], county],
  otherCountyEditor: [['editor'], otherCounty],
}

/** The staff number of one of them: 'S01' and so on. */
export const numberOf = (name: keyof typeof office): string =>
  `S${String(Object.keys(office).indexOf(name) + 1).padStart(2, '0')}`

/** Lets them all be staff of the cloud that the environment names. */
export async function hireOffice(): Promise<void> {
  for (const name of Object.keys(office) as (keyof typeof office)[]) {
    const number = numberOf(name)
    const [held, district] = roles[name]
    const grants = held.map((role): Grant => ({ role, district, from: 0, until: null }))
    await collection<KeptStaff>('staff').put({ _id: number, number, grants, joinedAt: 1e12, leftAt: null, revision: 1 })
    await collection<KeptStaffPerson>('staffPeople').put({ _id: number, openId: office[name], label: name })
  }
}
