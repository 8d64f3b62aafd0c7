/** The number of a new question: 'q0001', one more than the highest there is. */
export function freeId(taken: readonly string[]): string {
  const numbers = taken.map((id) => Number(/^q(\d{4,8})$/.exec(id)?.[1] ?? 0))
  return `q${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`
}
