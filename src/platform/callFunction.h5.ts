/** Calls a cloud function of the local cloud, which serves this page; it knows who is signed in. */
export async function callFunction(name: string, event: object): Promise<unknown> {
  const answer = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event),
  })
  const reply = (await answer.json()) as { result?: unknown; errMsg?: string }
  if (!answer.ok || reply.errMsg !== undefined) throw new Error(reply.errMsg ?? `HTTP ${answer.status}`)
  return reply.result
}
