/** The phone's own clock, in ms. It may be wrong: `session/serverClock` sets it right. */
export function phoneNow(): number {
  return Date.now()
}

/**
 * Milliseconds counted since some moment, which setting the phone's clock does not move. The count may stand still while
 * the program is not on the screen. A phone that does not count gives its clock.
 */
export function counted(): number {
  return typeof performance === 'object' && typeof performance.now === 'function' ? performance.now() : Date.now()
}
