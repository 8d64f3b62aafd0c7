import { isPeriod, upTo, yearOf, type Period } from '@core/domain/outreach/period'

/** Which period is looked at: this year or the last one, whichever they are, or from one day to another as it is written. */
export interface ChosenPeriod {
  choice: 'this' | 'last' | 'own'
  own: Period
}

/** Whether figures can be asked for what is written: it does not end before it begins, is not too long, and has begun. */
export const isWritten = (period: Period, today: string): boolean => isPeriod(period) && isPeriod(upTo(period, today))

/** The period that is meant; this year as long as what is written is none. */
export function periodOf({ choice, own }: ChosenPeriod, today: string): Period {
  const year = Number(today.slice(0, 4))
  if (choice === 'own' && isWritten(own, today)) return own
  return yearOf(choice === 'last' ? year - 1 : year)
}
