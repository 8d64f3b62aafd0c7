import { callsOf } from './calls'
import { callTable } from './callTable'
import type { Documents } from './documents'
import { html } from './html'
import { address, collectionPath, type Page } from './layout'
import type { ConsoleSources } from './sources'

/** What is there and what happened last. */
export async function overviewPage(sources: ConsoleSources, documents: Documents): Promise<Page> {
  const names = [...sources.collections()].sort()
  const counts = await Promise.all(names.map((name) => documents.count(name)))
  const calls = callsOf(sources.operations()).filter(({ isOfTool }) => !isOfTool)
  const tiles = names.map(
    (name, at) =>
      html`<li>
        <a href="${address(collectionPath(name))}"
          ><span class="count">${(counts[at] ?? 0).toLocaleString('en')}</span> <span>${name}</span></a
        >
      </li>`,
  )
  return {
    title: 'Overview',
    body: [
      html`<h2>Collections</h2>`,
      names.length === 0
        ? html`<p class="empty">There are no collections.</p>`
        : html`<ul class="tiles">
            ${tiles}
          </ul>`,
      html`<h2>Last calls</h2>`,
      callTable(calls.slice(0, 10)),
      calls.length > 10 ? html`<p><a href="${address('/calls')}">All calls</a></p>` : '',
    ],
  }
}
