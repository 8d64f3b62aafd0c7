import { zipSync, type Zippable } from 'fflate'
import type { MadeFile } from './store'

/** What is packed already gains nothing from being packed again. */
const isPacked = ({ type }: MadeFile): boolean => type !== 'text/plain' && type !== 'text/html'

/** All files as one. Names are in UTF-8 and say so; times are China's, as a zip has no zone. */
export function zipped(files: readonly MadeFile[], now: number): MadeFile {
  const entries: Zippable = Object.fromEntries(
    files.map((file) => [file.name, [file.content, { level: isPacked(file) ? 0 : 6, mtime: chinaTime(now) }]]),
  )
  return { name: '全部.zip', type: 'application/zip', ending: 'zip', content: Buffer.from(zipSync(entries)) }
}

/** A date whose fields, in the zone of the machine, are those of China: what a zip keeps are the fields. */
function chinaTime(now: number): Date {
  const china = new Date(now + 8 * 3_600_000)
  return new Date(
    china.getUTCFullYear(),
    china.getUTCMonth(),
    china.getUTCDate(),
    china.getUTCHours(),
    china.getUTCMinutes(),
    china.getUTCSeconds(),
  )
}
