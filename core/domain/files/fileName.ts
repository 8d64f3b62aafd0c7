/** The most characters of a name. */
const MOST = 100

/**
 * A name that every phone and computer takes for a file, from a title and an ending ('xlsx'): '3/4 班' is '3-4 班'. What separates
 * folders, what Windows forbids and what does not show becomes a dash; a name does not begin or end with a dot or a blank.
 */
export function fileName(title: string, ending: string): string {
  const safe = title.replace(/[/\\:*?"<>|\p{Cc}\p{Cf}]/gu, '-').replace(/^[\s.]+/, '')
  const short = Array.from(safe)
    .slice(0, MOST)
    .join('')
    .replace(/[\s.]+$/, '')
  return `${short === '' ? '文件' : short}.${ending}`
}
