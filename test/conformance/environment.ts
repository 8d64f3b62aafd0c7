import type { CollectionName } from './collections'
import type { Cloud, Collection, Commands, Database, Document } from './sdk'

/** How an environment is reached: which SDK speaks, and what opens and removes the collections. */
export interface Site {
  name: string
  /** Whether it is the local cloud; what only the local cloud can show is skipped by name elsewhere. */
  isLocal: boolean
  /** Makes the collections under a prefix of their own and yields the SDK, initialised. */
  open(): Promise<Cloud>
  prefix: string
  /** Notes a collection that a case makes, so that it is removed too. */
  note(collection: string): void
  /** Removes everything that was made. */
  close(): Promise<void>
}

/** What a call of a function that relays came to. */
export interface Told {
  answered?: Record<string, unknown>
  errCode?: number
  message?: string
}

/** An environment that cases run in: the SDK, and the collections of the suite. */
export class Environment {
  private opened: { cloud: Cloud; db: Database } | undefined
  private readonly files = new Set<string>()

  constructor(readonly site: Site) {}

  async open(): Promise<void> {
    const cloud = await this.site.open()
    this.opened = { cloud, db: cloud.database() }
  }

  /** Removes everything that was made. */
  async close(): Promise<void> {
    const left = [...this.files]
    try {
      if (left.length > 0) await this.cloud.deleteFile({ fileList: left })
    } finally {
      await this.site.close()
    }
  }

  get cloud(): Cloud {
    return this.opening.cloud
  }

  get db(): Database {
    return this.opening.db
  }

  /** `db.command`, called as everybody calls it. */
  get _(): Commands {
    return this.db.command
  }

  /** What a collection of the suite is called in the environment. */
  nameOf(name: CollectionName): string {
    return this.site.prefix + name
  }

  collection(name: CollectionName): Collection {
    return this.db.collection(this.nameOf(name))
  }

  /** A collection of the suite with these documents in it and no others. */
  async filled(name: CollectionName, documents: readonly Document[] = []): Promise<Collection> {
    const collection = this.collection(name)
    for (let removed = -1; removed !== 0;) {
      removed = (await collection.where({ _id: this._.exists(true) }).remove()).stats.removed
    }
    if (documents.length > 0) await collection.add({ data: [...documents] })
    return collection
  }

  /** Uploads a file into a folder of the suite's own; what a case leaves there is deleted at the end. */
  async upload(name: string, content: Buffer): Promise<string> {
    const { fileID } = await this.cloud.uploadFile({
      cloudPath: `${this.site.prefix}files/${name}`,
      fileContent: content,
    })
    this.files.add(fileID)
    return fileID
  }

  /** Calls something of the SDK inside a cloud function, as a person. */
  async inFunction(call: string, parameters?: unknown, name = 'relay'): Promise<Told> {
    const { result } = await this.cloud.callFunction({ name, data: { call, with: parameters } })
    return result as Told
  }

  private get opening(): { cloud: Cloud; db: Database } {
    if (!this.opened) throw new Error('The environment is not open yet.')
    return this.opened
  }
}

/** What a promise is rejected with. Fails where it is not. */
export async function refusal(
  promise: Promise<unknown>,
): Promise<{ errCode?: number; code?: string; message: string }> {
  const answered = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('value' in answered) throw new Error(`It was not refused, but answered ${JSON.stringify(answered.value)}.`)
  return answered.error as { errCode?: number; code?: string; message: string }
}

/** The ids of documents, in their order. */
export function ids(documents: readonly Document[]): unknown[] {
  return documents.map(({ _id }) => _id)
}
