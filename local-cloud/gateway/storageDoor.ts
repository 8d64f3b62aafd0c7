import type { IncomingMessage, ServerResponse } from 'node:http'
import { Dropped } from '../faults/faults'
import { Refusal } from '../refusal'
import type { ClientStorage } from '../storage/clientStorage'
import type { StoredFile } from '../storage/files'
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

/** The numbers under which a mini program learns what a fault refused. */
const FAULTS: ReadonlyMap<string, number> = new Map([
  ['EXCEED_REQUEST_LIMIT', -501003],
  ['SYS_ERR', -503001],
])

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
  let answer: () => Promise<void> | void = () => undefined
  let opened: StoredFile | undefined
  async function act(): Promise<void> {
    if (operation === 'uploadFile') {
      const cloudPath = query.get('cloudPath') ?? ''
      storage.checkUpload(openId, cloudPath)
      if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE)
        throw new StorageError(operation, -403001, `A file may have ${LARGEST_FILE} bytes.`)
      const result = await storage.uploadFile(openId, cloudPath, partsOf(request))
      answer = () => answerJson(response, 200, { result })
    } else if (operation === 'downloadFile') {
      const { path, file } = await storage.downloadFile(openId, field(await readJson(request), 'fileID'))
      opened = file
      answer = () => answerFile(response, path, file, 'no-store')
    } else {
      const list = field(await readJson(request), 'fileList')
      const fileList = await (operation === 'deleteFile'
        ? storage.deleteFile(openId, list)
        : storage.getTempFileURL(openId, list))
      answer = () => answerJson(response, 200, { result: { fileList } })
    }
  }
  try {
    await note(operation, openId, act)
    await answer()
  } catch (problem) {
    opened?.content.destroy()
    if (isGone(problem, response)) return
    if (problem instanceof Dropped) {
      response.destroy()
      return
    }
    const error =
      problem instanceof Refusal && FAULTS.has(problem.code)
        ? new StorageError(operation, FAULTS.get(problem.code) ?? 0, problem.message)
        : problem
    if (!(error instanceof StorageError)) throw error
    // What is left of a file that is too large is not read.
    if (error.errCode === -403001) response.setHeader('connection', 'close')
    answerJson(response, operation === 'downloadFile' ? 404 : 200, { errCode: error.errCode, errMsg: error.errMsg })
  }
}
