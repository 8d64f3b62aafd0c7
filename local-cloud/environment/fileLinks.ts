import { copyFileSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles } from '../listFiles'

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    // Some disks know no links.
    copyFileSync(from, to)
  }
}

/** Holds on to the files of a folder as they are, in a new folder. A stored file is never changed, only replaced: links do. */
export function linkFiles(folder: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const path of listFiles(folder)) link(join(folder, path), join(to, path))
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [left, right].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino
}

function removeEmptyFolders(root: string, below: string): void {
  for (let folder = dirname(below); folder.startsWith(root) && folder !== root; folder = dirname(folder)) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

/** Makes a folder hold the files that were held on to, and no others. */
export function putFilesBack(from: string, folder: string): void {
  const wanted = listFiles(from)
  const names = new Set(wanted)
  for (const path of listFiles(folder).filter((one) => !names.has(one))) {
    rmSync(join(folder, path))
    removeEmptyFolders(folder, join(folder, path))
  }
  for (const path of wanted.filter((one) => !isSame(join(from, one), join(folder, one)))) {
    const temporary = join(from, '..', 'putting-back')
    rmSync(temporary, { force: true })
    link(join(from, path), temporary)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    renameSync(temporary, join(folder, path))
  }
}
