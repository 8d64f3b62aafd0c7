export const canScan = (): boolean => false

/** A browser has no scanner of its own: the code is typed. */
export function scanCode(): Promise<string | null> {
  return Promise.resolve(null)
}
