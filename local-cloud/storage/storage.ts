import { Files, type StoredFile } from './files'
import { checkPath } from './path'
import { allows, type Rules } from './rules'
import { Tickets } from './tickets'

/** Seconds within which a promised upload must begin. */
const UPLOAD_SECONDS = 900

/** Bytes a file may have. */
export const LARGEST_FILE = 50 * 1024 * 1024

/** More was sent than a file may have. */
export class FileTooLarge extends Error {}

async function* limited(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0
  for await (const part of content) {
    size += part.length
    if (size > LARGEST_FILE) throw new FileTooLarge(`A file may have ${LARGEST_FILE} bytes.`)
    yield part
  }
}

/** The files of one environment: their ids, who may read them, and addresses that allow something for a while. */
export class Storage {
  readonly files: Files
  private readonly tickets: Tickets
  private readonly prefix: string

  constructor(
    folder: string,
    private readonly rules: Rules,
    env: string,
    now: () => number,
  ) {
    this.files = new Files(folder)
    this.tickets = new Tickets(now)
    this.prefix = `cloud://${env}.local-${env}/`
  }

  /** The id of the file under a path. */
  idOf(path: string): string {
    return this.prefix + path
  }

  /** The path of a file id, or undefined when it belongs to another environment or can be no file of this one. */
  pathOf(id: unknown): string | undefined {
    if (typeof id !== 'string' || !id.startsWith(this.prefix)) return undefined
    try {
      return checkPath(id.slice(this.prefix.length))
    } catch {
      return undefined
    }
  }

  /** Promises a place for a file, to a function or to a tool: what to put behind the upload address. */
  promise(path: string, name = ''): string {
    return `${this.tickets.issue('write', path, UPLOAD_SECONDS)}.${Buffer.from(path).toString('base64url')}.${name}`
  }

  /** The function that a place was promised to; undefined for a tool. */
  promisedTo(promise: string): string | undefined {
    const [, , name = ''] = promise.split('.')
    return name === '' ? undefined : name
  }

  /** Takes a file whose place was promised; answers false when it was not. */
  async receive(promise: string, content: AsyncIterable<Buffer>): Promise<boolean> {
    const [ticket = '', encoded = ''] = promise.split('.')
    const path = Buffer.from(encoded, 'base64url').toString('utf8')
    if (!this.tickets.allows('write', path, ticket)) return false
    await this.keep(path, content)
    return true
  }

  /** Keeps a file. Refuses one that is larger than a file may be, also when its size was not said before. */
  keep(path: string, content: AsyncIterable<Buffer>): Promise<void> {
    return this.files.write(path, limited(content))
  }

  /** A path behind which a file can be read for so many seconds by the cloud's clock: '<ticket>/packs/a1.json'. */
  lend(path: string, seconds: number): string {
    return `${this.tickets.issue('read', path, seconds)}/${path}`
  }

  /** The file behind such a path, while the ticket is good. */
  async lent(ticketed: string): Promise<StoredFile | undefined> {
    const [ticket = '', ...parts] = ticketed.split('/')
    const path = parts.join('/')
    return this.tickets.allows('read', path, ticket) ? this.files.find(path) : undefined
  }

  /** The file under a path, if everybody may read it. */
  async publicFile(path: string): Promise<StoredFile | undefined> {
    return this.allows('read', path) ? this.files.find(path) : undefined
  }

  /** Whether the rules let a person, or without an openId everybody, read or write a file. */
  allows(purpose: 'read' | 'write', path: string, openId?: string): boolean {
    return allows(this.rules, purpose, path, openId)
  }
}
