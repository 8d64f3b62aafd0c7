import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { StoredFile } from '../storage/files'
import { contentType } from './contentType'

/** Answers with a stored file, as nothing that a browser would run. */
export async function answerFile(
  response: ServerResponse,
  path: string,
  file: StoredFile,
  keeping: string,
): Promise<void> {
  response.writeHead(200, {
    'content-type': contentType(path),
    'content-length': file.size,
    'x-content-type-options': 'nosniff',
    'cache-control': keeping,
  })
  await pipeline(file.content, response)
}
