/** A browser always has the whole program. */
export function isSinglePage(): boolean {
  return false
}

/** On the web anybody can write an address, and have a title of their own in it. */
export function addressIsOurs(): boolean {
  return false
}
