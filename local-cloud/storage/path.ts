import { againstTheRule } from '../refusal'

/** Bytes of a whole path, as production allows; and of one part of it, as the disks of all systems allow. */
const LONGEST = 850
const LONGEST_PART = 255

/**
 * Checks the path of a file in the storage, 'packs/a1.json'. Refuses one that is absolute, leads out of the storage
 * (`..`), is too long, or holds a backslash, a control character or a character that means something in an address
 * (`?`, `#`, `%`).
 */
export function checkPath(path: unknown): string {
  if (typeof path !== 'string' || path === '') throw againstTheRule('A file needs a path.')
  const shown = path.length > 100 ? `${path.slice(0, 100)}…` : path
  const parts = path.split('/')
  if (Buffer.byteLength(path) > LONGEST)
    throw againstTheRule(`The path '${shown}' is longer than ${LONGEST} bytes: use a shorter one.`)
  if (parts.some((part) => Buffer.byteLength(part) > LONGEST_PART))
    throw againstTheRule(`A part of the path '${shown}' is longer than ${LONGEST_PART} bytes: use a shorter one.`)
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\\?#%:*"<>|\u0000-\u001f\u007f]|\p{Cs}/u.test(path)) {
    throw againstTheRule(`The path '${shown}' holds a character that is not allowed: use letters, digits, - _ . and /.`)
  }
  if (parts.some((part) => part === '' || /[. ]$/.test(part))) {
    throw againstTheRule(
      `The path '${shown}' must name a file inside the storage: no leading or double slash, no '.' or '..', no dot or blank at the end of a part.`,
    )
  }
  return path
}
