import fs from 'node:fs'
import path from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import { filesOf } from './filesOf'

/** Writes a compressed twin beside each text of a browser build, for servers that hand it out as it is. */
export function compress(folder: string): void {
  for (const { name } of filesOf(folder).filter((file) => /\.(js|css|html|json)$/.test(file.name))) {
    const file = path.join(folder, name)
    fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: constants.Z_BEST_COMPRESSION }))
  }
}
