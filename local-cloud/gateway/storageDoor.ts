import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ClientStorage } from '../storage/clientStorage'
import { LARGEST_FILE } from '../storage/storage'
import { StorageError } from '../storage/storageError'
import { answerJson, isGone, partsOf } from '../wire/body'
import { answerFile } from './answerFile'

const OPERATIONS = ['uploadFile', 'downloadFile', 'getTempFileURL', 'deleteFile'] as const

/** What a client may ask of the storage. */
export type StorageOperation = (typeof OPERATIONS)[number]

/** Whether a name is one of them. */
export function isStorageOperation(name: string): name is StorageOperation {
  return (OPERATIONS as readonly string[]).includes(name)
}

/** Does what a person asked of the storage, and notes that it was asked and how it ended. */
export type Noting = (operation: StorageOperation, openId: string, work: () => Promise<void>) => Promise<void>

/** A request for the storage, with what was read of it. */
export interface StorageRequest {
  request: IncomingMessage
  response: ServerResponse
  operation: StorageOperation
  query: URLSearchParams
  openId: string
  readJson: (request: IncomingMessage) => Promise<unknown>
  /** Does what was asked and notes it. */
  note: Noting
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

/**
 * What `wx.cloud` offers of the storage, for browsers: `POST /_local/storage/<operation>`. An upload brings its place as
 * `?cloudPath=` and the file as the body; the others bring the JSON that the mini program would hand over. The answer is
 * `{ result }`, or `{ errCode, errMsg }`; a download answers the file itself.
 */
export async function answerStorage(
  storage: ClientStorage,
  { request, response, operation, query, openId, readJson, note }: StorageRequest,
): Promise<void> {
  async function act(): Promise<void> {
    if (operation === 'uploadFile') {
      const cloudPath = query.get('cloudPath') ?? ''
      storage.checkUpload(openId, cloudPath)
      if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE)
        throw new StorageError(operation, -403001, `A file may have ${LARGEST_FILE} bytes.`)
      answerJson(response, 200, { result: await storage.uploadFile(openId, cloudPath, partsOf(request)) })
    } else if (operation === 'downloadFile') {
      const { path, file } = await storage.downloadFile(openId, field(await readJson(request), 'fileID'))
      await answerFile(response, path, file, 'no-store')
    } else {
      const list = field(await readJson(request), 'fileList')
      const fileList =
        operation === 'deleteFile' ? storage.deleteFile(openId, list) : storage.getTempFileURL(openId, list)
      answerJson(response, 200, { result: { fileList: await fileList } })
    }
  }
  try {
    await note(operation, openId, act)
  } catch (error) {
    if (isGone(error, response)) return
    if (!(error instanceof StorageError)) throw error
    // What is left of a file that is too large is not read.
    if (error.errCode === -403001) response.setHeader('connection', 'close')
    answerJson(response, operation === 'downloadFile' ? 404 : 200, { errCode: error.errCode, errMsg: error.errMsg })
  }
}
