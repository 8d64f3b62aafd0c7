import { Refusal } from '../refusal'
import type { Documents, Found } from './documents'
import { coloured } from './ejsonText'
import { html, type Content, type Html } from './html'
import { address, collectionPath, type Page } from './layout'
import { pager } from './pager'

const PAGE = 20

/** The address of one document. */
export function documentAddress(collection: string, id: string): string {
  return address(`${collectionPath(collection)}/document`, { id })
}

function filterForm(collection: string, query: string, order: string, problem: string | undefined): Html {
  return html`<form class="filter" method="get" action="${address(collectionPath(collection))}">
    <label class="grow"
      >Query
      <input
        name="query"
        value="${query}"
        placeholder='{ "score": { "$gte": 60 } }'
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="help ${problem === undefined ? '' : 'problem'}"
        ${problem === undefined ? '' : html`aria-invalid="true"`}
      />
    </label>
    <label
      >Order
      <input name="order" value="${order}" placeholder='{ "_id": 1 }' autocomplete="off" spellcheck="false" />
    </label>
    <button class="primary">Filter</button>
    ${query === '' && order === '' ? '' : html`<a class="button" href="${address(collectionPath(collection))}">Clear</a>`}
    <p id="help" class="help">
      JSON with the operators of the database: <code>{ "n": { "$in": [1, 2] } }</code>, a date as
      <code>{ "$date": "2027-03-13T02:00:00Z" }</code>.
    </p>
    ${problem === undefined ? '' : html`<p id="problem" class="problem" role="alert">${problem}</p>`}
  </form>`
}

function row(collection: string, { id, preview }: Found['documents'][number]): Html {
  const shown = id.replace(/^"|"$/g, '')
  return html`<li>
    <a href="${documentAddress(collection, id)}">
      <span class="id">${shown}</span>
      <span class="preview">${coloured(preview.slice(0, 400))}</span>
    </a>
  </li>`
}

/** The documents of a collection that a query finds, a page of twenty at a time. */
export async function collectionPage(documents: Documents, collection: string, asked: URLSearchParams): Promise<Page> {
  const [query = '', order = ''] = ['query', 'order'].map((name) => asked.get(name)?.trim() ?? '')
  const page = Math.max(1, Math.floor(Number(asked.get('page') ?? 1)) || 1)
  const shown = (body: Content, lead: Content, problem?: string): Page => ({
    ...(problem === undefined ? {} : { status: 400 }),
    title: collection,
    lead,
    body: [filterForm(collection, query, order, problem), body],
  })
  try {
    const { total, documents: found } = await documents.find({
      ...{ collection, query, order, offset: (page - 1) * PAGE, limit: PAGE },
    })
    const documentsFound = `${total} ${total === 1 ? 'document' : 'documents'}`
    const verb = total === 1 ? 'fulfils' : 'fulfil'
    const lead = query === '' ? documentsFound : `${documentsFound} ${verb} the query`
    const empty = html`<p class="empty">
      ${query === '' ? 'Nothing is in this collection.' : 'Nothing fulfils this query.'}
    </p>`
    const list = html`<ol class="documents">
      ${found.map((one) => row(collection, one))}
    </ol>`
    const pages = pager(page, PAGE, total, (to) => address(collectionPath(collection), { query, order, page: to }))
    return shown(found.length === 0 ? [empty, pages] : [list, pages], lead)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return shown('', 'The query was refused', error.message)
  }
}
