import { againstTheRule } from '../refusal'

const LONGEST = 850

/**
 * Checks the path of a file in the storage, 'packs/a1.json'. Refuses one that is absolute, leads out of the storage
 * (`..`), or holds a backslash, a control character or a character that means something in an address (`?`, `#`, `%`).
 */
export function checkPath(path: unknown): string {
  if (typeof path !== 'string' || path === '' || Buffer.byteLength(path) > LONGEST)
    throw againstTheRule('A file needs a path.')
  // eslint-disable-next-line no-control-regex
  if (/[\\?#%:*"<>|\u0000-\u001f\u007f]/.test(path)) {
    throw againstTheRule(`The path '${path}' holds a character that is not allowed: use letters, digits, - _ . and /.`)
  }
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    throw againstTheRule(
      `The path '${path}' must name a file inside the storage: no leading or double slash, no '.' or '..'.`,
    )
  }
  return path
}
