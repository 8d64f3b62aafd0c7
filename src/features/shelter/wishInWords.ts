import type { Wish } from '@core/domain/shelter/fitOf'
import { hazardNames } from '@core/domain/shelter/kinds'

/** What is wished of a place, in words. */
export function wishInWords({ openNow, stepFree, capacity, hazard }: Wish): string[] {
  return [
    openNow && '现在开放',
    stepFree && '无障碍',
    capacity !== undefined && `能容纳 ${capacity} 人以上`,
    hazard !== undefined && `可避${hazardNames[hazard]}`,
  ].filter((word) => typeof word === 'string')
}
