import { keeper } from '@/session/kept'

/** The most ids that one question to the cloud carries. */
const MOST = 20

const kept = keeper<string[]>('opened', 1, [])

/** Notes that an announcement was opened here. It is told once, as an id beside nothing else: only totals are counted. */
export function noteOpened(id: string): void {
  const ids = kept.read()
  if (!ids.includes(id)) kept.write([...ids, id].slice(-MOST))
}

/** What was opened and not told yet. */
export function openedUntold(): string[] {
  return kept.read()
}

/** Forgets what was told. */
export function told(ids: readonly string[]): void {
  const left = kept.read().filter((id) => !ids.includes(id))
  if (left.length > 0) kept.write(left)
  else kept.forget()
}
