import type { PickedFile } from './pickFile'
import { failureOf, PlatformFailure } from './platformFailure'

/** Puts a file into the storage of the local cloud, which serves this page. */
export async function uploadFile(cloudPath: string, { source }: PickedFile): Promise<string> {
  let reply: { result?: { fileID: string }; errCode?: number; errMsg?: string }
  try {
    const address = `/_local/storage/uploadFile?cloudPath=${encodeURIComponent(cloudPath)}`
    const answer = await fetch(address, { method: 'POST', body: source as File })
    reply = (await answer.json()) as typeof reply
  } catch (error) {
    throw new PlatformFailure('network', String(error))
  }
  if (!reply.result) throw failureOf(reply.errCode, reply.errMsg ?? '')
  return reply.result.fileID
}
