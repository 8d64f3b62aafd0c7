import { DAY, HOUR } from '../moment'

/** How many reports one person may send in an hour and in a day. */
export const REPORTS_AN_HOUR = 5
export const REPORTS_A_DAY = 10

/** The moments (ms) of reports that still count. One that lies ahead, of a clock put back, counts too. */
export const countedReports = (sent: readonly number[], now: number): number[] => sent.filter((at) => at > now - DAY)

/** Whether somebody who sent reports at these moments may send one more. */
export function mayReport(sent: readonly number[], now: number): boolean {
  const lately = countedReports(sent, now)
  return lately.length < REPORTS_A_DAY && lately.filter((at) => at > now - HOUR).length < REPORTS_AN_HOUR
}
