import { Unzip, UnzipInflate, unzipSync, zipSync, type Zippable } from 'fflate'
import { FileRefused } from './refused'

const MB = 1024 * 1024

/** How large the parts of a workbook may be together once they are unpacked, for so many bytes packed. */
const mostUnpacked = (packed: number): number => Math.max(150 * MB, 8 * packed)

/** The most parts a workbook may have. */
const MOST_PARTS = 5000

/** Parts of a workbook that hold its tables; pictures, fonts and drawings are not unpacked into memory. */
const isNeeded = (name: string): boolean =>
  /[.](xml|rels)$/i.test(name) && !/^xl\/(media|drawings|charts)\//i.test(name)

/** What the archive's directory declares: names and sizes. */
function declaredSizes(bytes: Uint8Array): Map<string, number> {
  const declared = new Map<string, number>()
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (declared.size > MOST_PARTS) throw new FileRefused('bomb')
      // Two parts of one name would be two workbooks to two readers.
      if (declared.has(name)) throw new FileRefused('brokenArchive')
      declared.set(name, originalSize)
      return false
    },
  })
  return declared
}

/** Unpacks piece by piece and stops where it grows beyond what is declared: no part is larger in memory than it says. */
function actualParts(bytes: Uint8Array, declared: ReadonlyMap<string, number>): Map<string, Uint8Array[]> {
  const parts = new Map<string, Uint8Array[]>()
  const unzip = new Unzip((file) => {
    const size = declared.get(file.name)
    if (size === undefined || parts.has(file.name)) throw new FileRefused('brokenArchive')
    const pieces: Uint8Array[] = []
    parts.set(file.name, pieces)
    let length = 0
    file.ondata = (error, piece, isLast) => {
      if (error) throw error
      length += piece.length
      if (length > size || (isLast && length !== size)) throw new FileRefused('bomb')
      if (isNeeded(file.name)) pieces.push(piece)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  // In pieces: what one piece of 64 KB unpacks to is at most 64 MB before it is counted.
  for (let from = 0; from < bytes.length; from += 65_536)
    unzip.push(bytes.subarray(from, from + 65_536), from + 65_536 >= bytes.length)
  return parts
}

function kindOfArchive(names: readonly string[]): void {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/vbaProject|macrosheets/i)) throw new FileRefused('macros')
  if (has(/^xl\/workbook[.]bin$/i)) throw new FileRefused('binaryWorkbook')
  if (has(/^xl\/workbook[.]xml$/i)) return
  if (has(/[.]kml$/i)) throw new FileRefused('kmz')
  if (has(/^word\/|^ppt\//i)) throw new FileRefused('document')
  if (has(/^content[.]xml$/i)) throw new FileRefused('openDocument')
  throw new FileRefused('compressed')
}

/**
 * An xlsx as an archive that is safe to hand on: what its directory declares and what it unpacks to are the same and not
 * too large, it has no macros, and it holds its tables only, unpacked already.
 */
export function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    const declared = declaredSizes(bytes)
    kindOfArchive([...declared.keys()])
    const total = [...declared.values()].reduce((sum, size) => sum + size, 0)
    if (total > mostUnpacked(bytes.length)) throw new FileRefused('bomb')
    const parts = actualParts(bytes, declared)
    if ([...declared.keys()].some((name) => !name.endsWith('/') && !parts.has(name)))
      throw new FileRefused('brokenArchive')
    const entries = [...parts].filter(([name]) => isNeeded(name))
    const whole: Zippable = Object.fromEntries(entries.map(([name, pieces]) => [name, joined(pieces)]))
    return zipSync(whole, { level: 0 })
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('brokenArchive')
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
