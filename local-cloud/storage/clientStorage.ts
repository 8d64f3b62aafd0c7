import type { StoredFile } from './files'
import { fileList, lendingSeconds } from './lending'
import { checkPath } from './path'
import { FileTooLarge, type Storage } from './storage'
import { StorageError } from './storageError'

interface Verdict {
  status: number
  errMsg: string
}

/** What became of one file of a list, as a mini program sees it: 0, or a number and why not. */
export interface FileAnswer extends Verdict {
  fileID: string
}

/** The same with an address, which is empty when there is none, and the seconds it is good for. */
export interface LentFile extends FileAnswer {
  tempFileURL: string
  maxAge: number
}

interface Wanted {
  fileID: string
  /** Empty when the id is none of this environment. */
  path: string
  seconds: number
}

function wanted(storage: Storage, wish: unknown): Wanted {
  const { fileID, maxAge } =
    typeof wish === 'object' && wish !== null
      ? (wish as { fileID?: unknown; maxAge?: unknown })
      : { fileID: wish, maxAge: undefined }
  return { fileID: String(fileID), path: storage.pathOf(fileID) ?? '', seconds: lendingSeconds(maxAge) }
}

/**
 * The storage as a mini program sees it: `wx.cloud.uploadFile`, `downloadFile`, `getTempFileURL` and `deleteFile`, as a
 * person, under the rules of storage.json. What fails rejects with a StorageError, except in a list, where it is told of
 * each file. A file one may not read and one that is not there are told apart only to whom may read it.
 */
export class ClientStorage {
  constructor(
    private readonly storage: Storage,
    private readonly downloads: () => string,
  ) {}

  /** Refuses an upload before its content is read: a path that is none, and one where this person may not write. */
  checkUpload(openId: string, cloudPath: unknown): string {
    try {
      checkPath(cloudPath)
    } catch (error) {
      throw new StorageError('uploadFile', -501007, (error as Error).message)
    }
    const path = String(cloudPath)
    if (!this.storage.allows('write', path, openId)) {
      throw new StorageError(
        'uploadFile',
        -503002,
        `Have no access right to the storage: the rules let this person not write '${path}'.`,
      )
    }
    return path
  }

  /** Keeps a file where the person may write, in the place of one that may be there. */
  async uploadFile(
    openId: string,
    cloudPath: unknown,
    content: AsyncIterable<Buffer>,
  ): Promise<{ fileID: string; statusCode: number }> {
    const path = this.checkUpload(openId, cloudPath)
    try {
      await this.storage.keep(path, content)
    } catch (error) {
      if (error instanceof FileTooLarge) throw new StorageError('uploadFile', -403001, error.message)
      throw new StorageError('uploadFile', -503001, (error as Error).message)
    }
    return { fileID: this.storage.idOf(path), statusCode: 204 }
  }

  /** The file behind an id, opened, if the person may read it. */
  async downloadFile(openId: string, fileID: unknown): Promise<{ path: string; file: StoredFile }> {
    const path = this.storage.pathOf(fileID)
    if (path === undefined)
      throw new StorageError('downloadFile', -503003, `There is no file ${String(fileID)} in this environment.`)
    if (!this.storage.allows('read', path, openId))
      throw new StorageError('downloadFile', -503002, `The rules let this person not read '${path}'.`)
    const file = await this.storage.files.find(path)
    if (!file) throw new StorageError('downloadFile', -503003, `There is no file '${path}'.`)
    return { path, file }
  }

  /** Addresses under which files can be read for a while, by anybody who has them, for those the person may read. */
  async getTempFileURL(openId: string, list: unknown): Promise<LentFile[]> {
    return Promise.all(
      this.listed('getTempFileURL', list).map(async ({ fileID, path, seconds }) => {
        const verdict = await this.verdict('read', path, openId)
        const address = verdict.status === 0 ? encodeURI(this.downloads() + this.storage.lend(path, seconds)) : ''
        return { fileID, tempFileURL: address, maxAge: seconds, ...verdict }
      }),
    )
  }

  /** Takes files away that the person may write. */
  async deleteFile(openId: string, list: unknown): Promise<FileAnswer[]> {
    return Promise.all(
      this.listed('deleteFile', list).map(async ({ fileID, path }) => {
        const verdict = await this.verdict('write', path, openId)
        if (verdict.status === 0) await this.storage.files.remove(path)
        return { fileID, ...verdict }
      }),
    )
  }

  private listed(operation: string, list: unknown): Wanted[] {
    try {
      return fileList(list).map((wish) => wanted(this.storage, wish))
    } catch (error) {
      throw new StorageError(operation, -501007, (error as Error).message)
    }
  }

  private async verdict(purpose: 'read' | 'write', path: string, openId: string): Promise<Verdict> {
    const missing = { status: -503003, errMsg: 'STORAGE_FILE_NONEXIST' }
    if (path === '') return missing
    if (!this.storage.allows(purpose, path, openId)) return { status: -503002, errMsg: 'STORAGE_EXCEED_AUTHORITY' }
    return (await this.storage.files.has(path)) ? { status: 0, errMsg: 'ok' } : missing
  }
}
