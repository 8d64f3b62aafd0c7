import { findRunning } from '../environment/running'

/** Asks the cloud that uses a data folder for an action; undefined when none does. Rejects with what it refuses. */
export async function askRunning(folder: string, action: string, fields: object): Promise<unknown> {
  const running = await findRunning(folder)
  if (!running) return undefined
  const reply = await fetch(running.admin, { method: 'POST', body: JSON.stringify({ action, ...fields }) })
  const { code, message = '', data } = (await reply.json()) as { code?: string; message?: string; data?: unknown }
  if (code !== undefined) throw new Error(message.replace('[LocalCloud] ', ''))
  return data ?? {}
}
