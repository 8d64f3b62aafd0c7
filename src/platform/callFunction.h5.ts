import { failureOf, PlatformFailure } from './platformFailure'

/** Calls a cloud function of the local cloud, which serves this page; it knows who is signed in. */
export async function callFunction(name: string, event: object): Promise<unknown> {
  let reply: { result?: unknown; errCode?: number; errMsg?: string }
  try {
    const answer = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
    })
    reply = (await answer.json()) as typeof reply
  } catch (error) {
    throw new PlatformFailure('network', String(error))
  }
  if (reply.errMsg !== undefined) throw failureOf(reply.errCode, reply.errMsg)
  return reply.result
}
