import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Refusal } from '../refusal'
import type { Address } from '../wire/address'
import { answerText, readBody } from '../wire/body'
import { answerPage, sendOn } from './answerPage'
import { callPage } from './callPage'
import { callsPage } from './callsPage'
import { collectionPage } from './collectionPage'
import { changeDocument, documentPage } from './documentPage'
import { Documents } from './documents'
import { html } from './html'
import { address, layout, ROOT, type Page } from './layout'
import { logsPage } from './logsPage'
import { outboxPage } from './outboxPage'
import { overviewPage } from './overviewPage'
import type { ConsoleSources } from './sources'
import { timersPage } from './timersPage'

/** Bytes a form may have: the largest document, each byte written with three, and room for its indentation. */
const LARGEST_FORM = 4 * 1024 * 1024

/** Answers one request at `/_console`. */
export type Console = (request: IncomingMessage, response: ServerResponse, at: Address) => Promise<void>

/** Files that the pages need, and what they are. */
const files: Readonly<Record<string, string>> = { 'console.css': 'text/css', 'icon.svg': 'image/svg+xml' }

const nowhere: Page = { status: 404, title: 'Nothing here', body: html`<p><a href="${ROOT}">Overview</a></p>` }

/**
 * The console: what a developer sees of the cloud, in pages that carry no script. It answers its own pages only; the
 * gateway has looked at Host and Origin, and a form without an Origin is refused here.
 */
export function openConsole(sources: ConsoleSources): Console {
  const documents = new Documents(sources)

  async function read(
    [section = '', name = '', part = '', ...more]: readonly string[],
    query: URLSearchParams,
  ): Promise<Page> {
    const isKnown = more.length === 0 && (name === '' || sources.collections().includes(name))
    if (section === '' && name === '') return overviewPage(sources, documents)
    if (section === 'calls' && part === '') return name === '' ? callsPage(sources, query) : callPage(sources, name)
    if (section === 'logs' && name === '' && sources.logs) return logsPage(sources, query)
    if (section === 'outbox' && name === '' && sources.outbox) return outboxPage(sources)
    if (section === 'timers' && name === '' && sources.timers) return timersPage(sources, query)
    if (section !== 'collections' || name === '' || !isKnown) return nowhere
    if (part === '') return collectionPage(documents, name, query)
    const id = query.get('id') ?? ''
    const saved = query.get('saved') === 'yes'
    return part === 'document' ? documentPage(documents, sources.mode, { collection: name, id, saved }) : nowhere
  }

  /** Does what a form asks; answers where to go on, or a page that says what was wrong. */
  async function change(
    [section = '', name = '', part = '']: readonly string[],
    query: URLSearchParams,
    form: URLSearchParams,
  ): Promise<string | Page> {
    if (section === 'timers' && name === '' && sources.fire) {
      const [owner = '', timer = ''] = ['function', 'name'].map((field) => form.get(field) ?? '')
      const failed = await sources.fire(owner, timer).then(
        () => '',
        () => 'yes',
      )
      return address('/timers', { fired: `${timer} of ${owner}`, failed })
    }
    if (section !== 'collections' || part !== 'document' || !sources.collections().includes(name)) return nowhere
    if (sources.mode !== 'edit') {
      const sentence = html`<p class="problem">Start the cloud with console: 'edit' to change documents here.</p>`
      return { status: 403, title: 'This console only reads', body: sentence }
    }
    return changeDocument(documents, { collection: name, id: query.get('id') ?? '' }, form)
  }

  async function answerTo(
    request: IncomingMessage,
    parts: readonly string[],
    query: URLSearchParams,
  ): Promise<string | Page> {
    try {
      if (request.method !== 'POST') return await read(parts, query)
      return await change(parts, query, new URLSearchParams((await readBody(request, LARGEST_FORM)).toString('utf8')))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { status: 400, title: 'Refused', body: html`<p class="problem" role="alert">${error.message}</p>` }
    }
  }

  return async (request, response, { path, query }) => {
    const isForm = request.method === 'POST'
    if (isForm ? request.headers.origin === undefined : request.method !== 'GET' && request.method !== 'HEAD') {
      answerText(response, isForm ? 403 : 405, 'The console is read, or changed by the forms of its own pages.')
      return
    }
    const parts = path.slice(ROOT.length + 1).split('/')
    const [file = ''] = parts
    const type = parts.length === 1 && Object.hasOwn(files, file) ? files[file] : undefined
    if (type) {
      answerPage(response, 200, type, readFileSync(join(__dirname, file), 'utf8'))
      return
    }
    const page = await answerTo(request, parts, query)
    if (typeof page === 'string') sendOn(response, page)
    else answerPage(response, page.status ?? 200, 'text/html', layout(sources, page, path))
  }
}
