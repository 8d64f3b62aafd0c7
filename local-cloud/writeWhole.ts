import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes what was made or renamed in a folder last. Windows keeps no handle on folders and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a file that is there whole or not at all, in the place of one that may be there, also after a power cut. */
export function writeWhole(path: string, content: Buffer, mode = 0o666): void {
  const temporary = `${path}.new`
  try {
    const file = openSync(temporary, 'w', mode)
    try {
      for (let done = 0; done < content.length;) done += writeSync(file, content, done)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
