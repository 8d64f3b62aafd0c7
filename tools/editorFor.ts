import { mayActIn } from '@core/domain/person/roles'
import type { KeptStaff } from '../cloudfunctions/_kit/staff'

/** Who answers for what a command changes: whoever it is does not review it. */
export interface Editor {
  number: string
  /** Throws where they are no editor of one of these districts. */
  refuseOthers(districts: readonly string[]): void
}

/** The editor with a number, in the cloud that the environment names; throws where there is none. */
export async function editorFor(number: string | undefined, now: number): Promise<Editor> {
  if (number === undefined) throw new Error('Whose import is it? Say --by NUMBER, the number of an editor.')
  const [{ collection }, { aim }] = await Promise.all([import('../cloudfunctions/_kit/database'), import('./aim')])
  if (!aim()) throw new Error('No cloud is named.')
  const staff = await collection<KeptStaff>('staff').find(number)
  const isEditorOf = (district: string): boolean =>
    staff !== null && staff.leftAt === null && mayActIn(staff, district, { as: ['editor'], now })
  const isEditor = staff?.leftAt === null && staff.grants.some(({ role }) => role === 'editor')
  if (!isEditor) throw new Error(`${number} is no editor.`)
  return {
    number,
    refuseOthers(districts) {
      const others = [...new Set(districts)].filter((district) => !isEditorOf(district))
      if (others.length > 0) throw new Error(`${number} is no editor of ${others.join(', ')}. Nothing was changed.`)
    },
  }
}
