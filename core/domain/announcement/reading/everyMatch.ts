/** Every match of a pattern with the flag g, from left to right. An empty match is never returned twice. */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  const own = new RegExp(pattern.source, pattern.flags)
  for (let match = own.exec(text); match; match = own.exec(text)) {
    found.push(match)
    if (match[0] === '') own.lastIndex++
  }
  return found
}
