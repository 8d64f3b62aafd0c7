/** A browser always has the whole program. */
export function isSinglePage(): boolean {
  return false
}
