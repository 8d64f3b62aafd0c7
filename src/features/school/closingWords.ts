import { dateAt, dateInWords } from '@core/domain/moment'

/** The last day of an activity: it closes at the end of it. */
export const lastDay = (closesAt: number): string => dateInWords(dateAt(closesAt - 1))
