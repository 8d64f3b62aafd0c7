/**
 * The join code in what was scanned or pasted: the code itself, or the address that a mini-program code holds
 * ('pages/quiz/activity/index?scene=A3K9QX').
 */
export function scannedCode(scanned: string): string {
  const named = /[?&](?:scene|code)=([^&]*)/.exec(scanned)?.[1]
  if (named === undefined) return scanned.slice(0, 20)
  try {
    return decodeURIComponent(named)
  } catch {
    return named
  }
}
