/** One part of a text in its forms, the fullest first. */
export type Forms = readonly [string, ...string[]]

const cut = (text: string, limit: number): string => (text.length <= limit ? text : `${text.slice(0, limit - 1)}…`)

/**
 * The fullest text of at most so many characters (UTF-16, as a short message counts them). Parts give way from the last to
 * the first, each by one form at a time: so what matters most stands first. Only where the shortest forms are still too
 * long is the text cut, and then an ellipsis says so.
 */
export function fitted(limit: number, parts: readonly Forms[]): string {
  const chosen = parts.map(() => 0)
  const text = () => parts.map((forms, part) => forms[chosen[part] ?? 0] ?? '').join('')
  for (let part = parts.length - 1; part >= 0; part--) {
    const last = (parts[part]?.length ?? 1) - 1
    while (text().length > limit && (chosen[part] ?? 0) < last) chosen[part] = (chosen[part] ?? 0) + 1
  }
  return cut(text(), limit)
}
