/** The phone's own clock, in ms. It may be wrong: `session/serverClock` sets it right. */
export function phoneNow(): number {
  return Date.now()
}
