/** A static file of the web with the time (ms) at which the server answered, null when it does not say. */
export async function readJson(address: string): Promise<{ value: unknown; servedAt: number | null }> {
  const answer = await fetch(address, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  const date = Date.parse(answer.headers.get('date') ?? '')
  return { value: await answer.json(), servedAt: Number.isNaN(date) ? null : date }
}
