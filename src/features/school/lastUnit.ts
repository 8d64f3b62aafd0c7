import type { Unit } from '@core/domain/activity/unit'
import { keeper } from '@/session/kept'

const kept = keeper<Unit | null>('lastUnit', 1, null)

/** For whom the last activity was made on this phone: most teachers hold all of theirs for one school. */
export const lastUnit = (): Unit | null => kept.read()

export const rememberUnit = (unit: Unit): boolean => kept.write(unit)
