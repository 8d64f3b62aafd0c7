import { AppError } from '@core/contract/errors'
import { fileName } from '@core/domain/files/fileName'
import { HOUR, MINUTE } from '@core/domain/moment'
import { cloud } from './cloud'
import { collection } from './database'
import { removeFiles } from './removeFiles'

/** A file as it is made: what it is called without its ending, its ending, and what is in it. */
export interface MadeFile {
  title: string
  ending: 'xlsx' | 'csv' | 'pdf'
  content: Buffer
}

/** A file that is handed over: its name for whoever opens it, and where it lies. */
interface KeptFile {
  name: string
  path: string
  bytes: number
  /** Null: it is written down, and not known to be there. */
  fileId: string | null
}

/** Files that were made for somebody of the office or a school: by whom and from what, and until when (ms) they are kept. */
export interface KeptExport {
  _id: string
  by: string
  /** What it was made from, as text: another wish under the same id is refused. */
  wish: string
  /** Of what it is, where it goes with that: an activity; empty for what goes by its hour alone. */
  about: string
  files: KeptFile[]
  /** Whether all of them are there. */
  whole: boolean
  /** When whoever makes them began. */
  begunAt: number
  endsAt: number
}

/** What is asked for under an id of the phone's. */
export type Wished = Pick<KeptExport, '_id' | 'by' | 'wish' | 'about'>

/** How long (ms) files can be opened, and are kept. */
const KEPT_FOR = HOUR

/** After so long (ms) whoever makes files has ended or died: it is the time after which the platform ends these functions. */
const DEAD_AFTER = MINUTE

/** How many exports a timer removes at a time. */
const MOST = 50

/** Where a file lies that may be there or not, since whoever put it did not come to note it: putting an empty one tells. */
async function placeOf({ path, fileId }: KeptFile): Promise<string> {
  return fileId ?? (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.alloc(0) })).fileID
}

async function uploaded(file: KeptFile, content: Buffer): Promise<KeptFile> {
  return { ...file, fileId: (await cloud.uploadFile({ cloudPath: file.path, fileContent: content })).fileID }
}

/** Files that are handed over and kept for an hour, in a collection of which one function has a timer that removes them. */
export function handedOver(name: string) {
  const kept = () => collection<KeptExport>(name)

  async function remove({ _id, files }: KeptExport): Promise<void> {
    await removeFiles(await Promise.all(files.map(placeOf)))
    await kept().remove({ _id })
  }

  /** Writes down that files are being made; false where somebody else is at it. */
  async function claim(before: KeptExport | null, next: KeptExport): Promise<boolean> {
    if (!before) return (await kept().insert(next)) === 'inserted'
    const { _id: _, ...rest } = next
    return (await kept().update({ _id: before._id, begunAt: before.begunAt, whole: before.whole }, rest)) === 1
  }

  /** What is there of a wish; BAD_INPUT where the id is another's or another wish's, BUSY while it is being made. */
  async function before({ _id, by, wish }: Wished, now: number): Promise<KeptExport | null> {
    const found = await kept().find(_id)
    if (found && (found.by !== by || found.wish !== wish)) throw new AppError('BAD_INPUT')
    if (found && !found.whole && now < found.begunAt + DEAD_AFTER) throw new AppError('BUSY')
    return found
  }

  return {
    /**
     * Makes the files of a wish, unless they are there. They are written down before they are put into the folder that only
     * functions read, so that whatever becomes of this call, the timer takes them away; and where it died, the next one goes on.
     */
    filesOf: async (wished: Wished, now: number, make: () => Promise<readonly MadeFile[]>): Promise<KeptExport> => {
      const there = await before(wished, now)
      if (there?.whole && there.endsAt > now) return there
      const made = await make()
      const files = made.map(({ title, ending, content }, place) => ({
        ...{ name: fileName(title, ending), bytes: content.length, fileId: null },
        path: `exports/${name}/${wished._id}/${place}.${ending}`,
      }))
      const next = { ...wished, files, whole: false, begunAt: now, endsAt: now + KEPT_FOR }
      if (!(await claim(there, next))) throw new AppError('BUSY')
      const placed = await Promise.all(
        files.map((file, place) => uploaded(file, made[place]?.content ?? Buffer.alloc(0))),
      )
      if ((await kept().update({ _id: wished._id, begunAt: now }, { files: placed, whole: true })) === 0) {
        // It went while it was being made, with what it is about, and its files with it; where somebody else makes it, they are theirs.
        if (!(await kept().find(wished._id))) await removeFiles(await Promise.all(placed.map(placeOf)))
        throw new AppError('BUSY')
      }
      return { ...next, files: placed, whole: true }
    },

    /** Removes files whose hour is over; those that fail half-way are found again the next time. */
    removeEnded: async (now: number): Promise<void> => {
      for (const ended of await kept().findAll({ endsAt: { below: now + 1 } }, { limit: MOST })) await remove(ended)
    },

    /** Removes all files about something. */
    removeAbout: async (about: string): Promise<void> => {
      for (const one of await kept().findAll({ about })) await remove(one)
    },
  }
}

/** A file as whoever asked for it gets it. */
export interface LentFile {
  name: string
  bytes: number
  address: string
}

/** Addresses under which files can be fetched, as long as they are kept. */
export async function lend({ files, endsAt }: KeptExport, now: number): Promise<LentFile[]> {
  const maxAge = Math.max(1, Math.floor((endsAt - now) / 1000))
  const wished = files.flatMap(({ fileId }) => (fileId === null ? [] : [{ fileID: fileId, maxAge }]))
  const { fileList } = await cloud.getTempFileURL({ fileList: wished })
  const lent = new Map(fileList.map(({ fileID, tempFileURL, status }) => [fileID, status === 0 ? tempFileURL : '']))
  return files.map(({ name, bytes, fileId }) => {
    const address = lent.get(fileId ?? '') ?? ''
    if (address === '') throw new Error(`no address for ${fileId ?? 'a file'}`)
    return { name, bytes, address }
  })
}
