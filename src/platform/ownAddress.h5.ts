/** Where this edition of the program is opened, at its first page; null where it has no address, as on a USB stick. */
export function ownAddress(): string | null {
  const { protocol, origin, pathname } = window.location
  return protocol.startsWith('http') ? `${origin}${pathname}` : null
}
