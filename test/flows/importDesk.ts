import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Contract } from '@core/contract'
import type { Reply } from '@core/contract/errors'
import type { InputOf, OutputOf } from '@core/contract/operation'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { hireOffice, office } from '../seeds/office'
import { openWorld, phoneId, valueOf, type World } from './world'

type Api = Contract['shelter']
type Person = keyof typeof office
type Check = OutputOf<Api['checkImport']>
type Wish = Partial<InputOf<Api['checkImport']>>

/** A world with an office in it, and what its people do with lists. */
export interface ImportDesk extends World {
  /** Everything that its cloud keeps lies below this folder. */
  folder: string
  tell<A extends keyof Api>(who: Person, action: A, input: InputOf<Api[A]>): Promise<Reply<OutputOf<Api[A]>>>
  /** Begins an import and uploads a file for it. */
  upload(bytes: Uint8Array, who?: Person): Promise<{ id: string; fileId: string }>
  /** Reads an upload, and checks it as it was recognised, but for what is wished. */
  check(file: { id: string; fileId: string }, wish?: Wish, who?: Person): Promise<Check>
  /** Takes a file in as it was recognised, from beginning to end. */
  take(bytes: Uint8Array, wish?: Wish): Promise<OutputOf<Api['confirmImport']>>
  /** The names of the places in the list, in their order. */
  names(): Promise<string[]>
}

export async function openImportDesk(): Promise<ImportDesk> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'imports-'))
  const world = await openWorld([], { bank: [], folder })
  await hireOffice()
  const tell: ImportDesk['tell'] = (who, action, input) => world.ask(office[who], 'shelter', action, input)

  const upload: ImportDesk['upload'] = async (bytes, who = 'editor') => {
    const id = `import-${createHash('sha256').update(phoneId()).digest('hex').slice(0, 16)}`
    const { path } = valueOf<OutputOf<Api['beginImport']>>(await tell(who, 'beginImport', { actId: phoneId(), id }))
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
    return { id, fileId: fileID }
  }
  const check: ImportDesk['check'] = async (file, wish = {}, who = 'editor') => {
    const read = valueOf<OutputOf<Api['readImport']>>(await tell(who, 'readImport', file))
    const columns = read.columns.map(({ field }) => field)
    const { sheet, headerRow } = read
    return valueOf<Check>(
      await tell(who, 'checkImport', {
        ...file,
        sheet,
        headerRow,
        columns,
        datum: read.datum?.guess ?? 'GCJ02',
        ...wish,
      }),
    )
  }
  return {
    ...world,
    ...{ folder, tell, upload, check },
    async close() {
      await world.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
    async take(bytes, wish) {
      const file = await upload(bytes)
      await check(file, wish)
      return valueOf(await tell('editor', 'confirmImport', { actId: phoneId(), id: file.id }))
    },
    async names() {
      const { items } = valueOf<OutputOf<Api['listShelters']>>(await tell('editor', 'listShelters', {}))
      return items.map(({ name }) => name).sort()
    },
  }
}
