import { callsOf } from './calls'
import { callTable } from './callTable'
import { html, type Html } from './html'
import { address, type Page } from './layout'
import { pager } from './pager'
import type { ConsoleSources } from './sources'

const PAGE = 50

function choices(of: string, live: string): Html {
  const ways = [
    ['people', 'People'],
    ['tools', 'Tools'],
    ['all', 'All'],
  ] as const
  return html`<div class="row choices">
    <div class="segments" role="group" aria-label="Whose calls">
      ${ways.map(
        ([name, words]) =>
          html`<a href="${address('/calls', { of: name, live })}" ${name === of ? html`aria-current="true"` : ''}
            >${words}</a
          >`,
      )}
    </div>
    <a class="button" href="${address('/calls', { of, live: live === '' ? 'yes' : '' })}"
      >${live === '' ? 'Follow' : 'Stop following'}</a
    >
  </div>`
}

/** The calls, newest first: of people (and timers), of tools that act as administrators, or all. */
export function callsPage({ operations }: ConsoleSources, asked: URLSearchParams): Page {
  const of = ['tools', 'all'].find((name) => name === asked.get('of')) ?? 'people'
  const live = asked.get('live') === 'yes' ? 'yes' : ''
  const page = Math.max(1, Math.floor(Number(asked.get('page') ?? 1)) || 1)
  const calls = callsOf(operations()).filter((call) => of === 'all' || call.isOfTool === (of === 'tools'))
  const pages = pager(page, PAGE, calls.length, (to) => address('/calls', { of, page: to }))
  return {
    title: 'Calls',
    lead: `${calls.length} ${calls.length === 1 ? 'call' : 'calls'} among the last 10,000 operations, newest first. Times are China's.`,
    body: [choices(of, live), callTable(calls.slice((page - 1) * PAGE, page * PAGE)), pages],
    ...(live === '' ? {} : { refresh: 2 }),
  }
}
