import { forgetCached } from './forgetCached.h5'

const DATABASE = 'files'
const STORE = 'files'

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(new Error('this browser keeps no files'))
  })
}

/** Does one thing with the files; it is done whole or not at all. */
async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const asked = act(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(new Error('this browser has no room'))
      transaction.onerror = () => reject(new Error('this browser keeps no files'))
    })
  } finally {
    database.close()
  }
}

/** Writes a file that the browser keeps, whole or not at all. False when there is no room, or it keeps none. */
export async function writeFile(name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(new TextDecoder().decode(bytes), name))
    return true
  } catch {
    return false
  }
}

/** A kept file as text; null when it is not there. */
export async function readFile(name: string): Promise<string | null> {
  try {
    const text = await inStore<unknown>('readonly', (store) => store.get(name))
    return typeof text === 'string' ? text : null
  } catch {
    return null
  }
}

/** The names of the kept files. */
export async function listFiles(): Promise<string[]> {
  try {
    return (await inStore('readonly', (store) => store.getAllKeys())) as string[]
  } catch {
    return []
  }
}

export async function removeFile(name: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(name)).catch(() => undefined)
  await forgetCached('packs', (address) => address.endsWith(`/${name}`))
}
