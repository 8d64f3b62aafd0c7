import type { Downloaded } from './download'

/** Fetches a pack: on the web it is a static file beside the manifest. */
export async function download(_fileId: string, fileName: string): Promise<Downloaded> {
  const answer = await fetch(`${PACKS_URL}/${fileName}`)
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { bytes, text: new TextDecoder().decode(bytes) }
}
