import type { KeptFile } from '@core/domain/announcement/content'

/** The types of files that are kept. */
export type FileType = KeptFile['type']

const MB = 1024 * 1024

/** The types that are taken, with the ending they are kept under and the most bytes they may have. */
export const accepted: Readonly<Record<FileType, { ending: string; most: number }>> = {
  'image/jpeg': { ending: 'jpg', most: 5 * MB },
  'image/png': { ending: 'png', most: 5 * MB },
  'image/webp': { ending: 'webp', most: 5 * MB },
  'application/pdf': { ending: 'pdf', most: 20 * MB },
  'video/mp4': { ending: 'mp4', most: 50 * MB },
  'text/vtt': { ending: 'vtt', most: 200 * 1024 },
}

/** Whether bytes are the text of subtitles: UTF-8 that begins with WEBVTT on a line of its own. */
function isSubtitles(bytes: Buffer): boolean {
  if (bytes.length > accepted['text/vtt'].most) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /^WEBVTT([ \t][^\n]*)?(\r?\n|\r|$)/.test(text) && !text.includes('\0')
  } catch {
    return false
  }
}

/** What a file is by its bytes, whatever its name says; null when it is of no type that is taken, or too large for it. */
export async function typeOfBytes(bytes: Buffer): Promise<FileType | null> {
  // Loaded when the first file arrives: it is large.
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes)
  const type = found ? (Object.keys(accepted) as FileType[]).find((one) => one === found.mime) : 'text/vtt'
  if (type === undefined || bytes.length === 0 || bytes.length > accepted[type].most) return null
  return type === 'text/vtt' && !isSubtitles(bytes) ? null : type
}
