import fs from 'node:fs'
import path from 'node:path'

/** A file below a folder: its path from there, with `/` on every system, and its size. */
export interface FileThere {
  name: string
  bytes: number
}

/** Every file below a folder, in the order of its name. */
export function filesOf(folder: string): FileThere[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name: name.split(path.sep).join('/'), stat: fs.statSync(path.join(folder, name)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ name, stat }) => ({ name, bytes: stat.size }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
