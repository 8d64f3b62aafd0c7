import { fileList, lendingSeconds } from '../storage/lending'
import { checkPath } from '../storage/path'
import type { Storage } from '../storage/storage'
import type { Action } from './action'

/** Where the SDK puts files, and where anybody gets them. Both end with a slash. */
export interface StorageAddresses {
  upload: string
  download: string
}

/** The actions of the storage. */
export function storageActions(storage: Storage, addresses: () => StorageAddresses): Record<string, Action> {
  async function downloadAddress(wish: unknown): Promise<Record<string, unknown>> {
    const { fileid: fileID, max_age: seconds } = (wish ?? {}) as { fileid?: unknown; max_age?: unknown }
    const path = storage.pathOf(fileID)
    if (path === undefined || !(await storage.files.has(path)))
      return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
    const maxAge = lendingSeconds(seconds)
    // Not encoded: the SDK encodes the address itself.
    return { code: 'SUCCESS', fileID, tempFileURL: addresses().download + storage.lend(path, maxAge), maxAge }
  }

  async function remove(fileID: unknown): Promise<Record<string, unknown>> {
    const path = storage.pathOf(fileID)
    const was = path !== undefined && (await storage.files.remove(path))
    return { fileID, code: was ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }

  return {
    'storage.getUploadMetadata': (request, { invocation }) => {
      const path = checkPath(request.path)
      const url = addresses().upload + storage.promise(path, invocation?.function)
      const data = {
        url,
        token: 'local',
        authorization: 'local',
        fileId: storage.idOf(path),
        cosFileId: 'cos-local',
        download_url: '',
      }
      return Promise.resolve({ data })
    },
    'storage.batchGetDownloadUrl': async (request) => ({
      data: { download_list: await Promise.all(fileList(request.file_list).map(downloadAddress)) },
    }),
    'storage.batchDeleteFile': async (request) => ({
      data: { delete_list: await Promise.all(fileList(request.fileid_list).map(remove)) },
    }),
  }
}
