import { readFileSync } from 'node:fs'
import path from 'node:path'

const read = new Map<string, Buffer>()

/** A file that lies beside the function's bundle, by its name in beside.json: read at the first wish, then kept by the instance. */
export function besideFile(name: string): Buffer {
  const known = read.get(name)
  if (known) return known
  const file = readFileSync(path.join(__dirname, name))
  read.set(name, file)
  return file
}
