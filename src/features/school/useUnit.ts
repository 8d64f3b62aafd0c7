import { useState } from 'react'
import type { Unit } from '@core/domain/activity/unit'
import { newUnit } from './draft'
import { lastUnit } from './lastUnit'
import { inOwnDistrict, useTeacherDistricts } from './teacherDistricts'

/** For whom a lesson was held, as it is filled in: begun with the last unit on this phone, always where the teacher may act. */
export function useUnit(): [Unit, (unit: Unit) => void] {
  const [unit, setUnit] = useState<Unit>(() => newUnit(lastUnit()))
  return [inOwnDistrict(unit, useTeacherDistricts()), setUnit]
}
