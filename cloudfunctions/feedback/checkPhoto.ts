import { cloud } from '../_kit/cloud'
import type { KeptPhoto } from './store'
import { findCheck, keepCheck, noteTrace } from './storeOfChecks'

/** How long (seconds) WeChat can read the file that it checks. */
const READABLE = 3600

async function asked(fileID: string, openid: string): Promise<string | null> {
  try {
    const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: READABLE }] })
    const mediaUrl = fileList[0]?.tempFileURL ?? ''
    const media = { openid, version: 2, scene: 2, mediaUrl, mediaType: 2 } as const
    const answer = await cloud.openapi.security.mediaCheckAsync(media)
    return answer.traceId ?? answer.trace_id ?? null
  } catch (error) {
    console.error(JSON.stringify({ action: 'checkPhoto', error: String(error) }))
    return null
  }
}

/** Asks WeChat once more about a picture whose file is there, where it could not be asked before. */
export async function askAgain(id: string, file: string, openId: string): Promise<void> {
  const trace = await asked(file, openId)
  if (trace !== null) await noteTrace(id, trace)
}

/**
 * Hands a picture to WeChat's check, once; what it says is pushed later. Where it cannot be handed over it will count as not
 * checked: the report is there all the same.
 */
export async function checkPhoto({ _id, openId, jpeg, said, startedAt }: KeptPhoto): Promise<void> {
  if (said !== null || (await findCheck(_id))) return
  try {
    const cloudPath = `drafts/reports/${_id}.jpg`
    const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: Buffer.from(jpeg, 'base64') })
    await keepCheck({ _id, at: startedAt, file: fileID })
    const trace = await asked(fileID, openId)
    if (trace !== null) await noteTrace(_id, trace)
  } catch (error) {
    console.error(JSON.stringify({ action: 'checkPhoto', error: String(error) }))
  }
}
