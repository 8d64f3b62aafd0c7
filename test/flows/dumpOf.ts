import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { World } from './world'

/** All that an environment holds, storage included, as one text: names of files and what is in them. */
export async function dumpOf({ cloud }: World): Promise<string> {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'dump-')), 'whole')
  await cloud.export(folder)
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const whole = files.map(({ parentPath, name }) => {
    const file = path.join(parentPath, name)
    return `${path.relative(folder, file)}\n${fs.readFileSync(file, 'latin1')}`
  })
  fs.rmSync(path.dirname(folder), { recursive: true })
  return whole.join('\n')
}
