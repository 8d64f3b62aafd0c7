import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The paths of all files below a folder, '/' between their parts, in order; none where there is no folder. */
export function listFiles(folder: string): string[] {
  const found: string[] = []
  function look(below: string): void {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) look(path)
      else found.push(path)
    }
  }
  try {
    look('')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || found.length > 0) throw error
  }
  return found.sort((left, right) => (left < right ? -1 : 1))
}
