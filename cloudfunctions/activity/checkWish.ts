import { AppError } from '@core/contract/errors'
import type { ActivityWish } from '@core/domain/activity/activity'
import { unitInWords, type Unit } from '@core/domain/activity/unit'
import { city } from '@city'
import { checkWords } from '../_kit/checkWords'

/** Refuses words that WeChat's check does not let pass (CHECKS_FAILED): title and unit are read by everybody who has the code. */
export async function refuseUnlessClean({ title, unit }: ActivityWish, openId: string): Promise<void> {
  if ((await checkWords(`${title} ${unitInWords(unit)}`, openId)) === 'risky') throw new AppError('CHECKS_FAILED')
}

/** Refuses a district that the city does not have (BAD_INPUT). */
export function refuseUnlessOurs({ district }: Unit): void {
  if (district !== null && !city.districts.some(({ code }) => code === district)) throw new AppError('BAD_INPUT')
}
