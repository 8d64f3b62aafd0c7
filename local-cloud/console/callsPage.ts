import type { Operation } from '../wire/operations'
import { callsOf, summaryOf, type Call } from './calls'
import { html, type Content, type Html } from './html'
import { address, type Page } from './layout'
import { duration, moment } from './moment'
import { pager } from './pager'
import type { ConsoleSources, PrintedLine } from './sources'

const PAGE = 50

/** How something ended, for the eye: a mark and a word. */
export function outcome(code: string | undefined): Html {
  if (code === undefined) return html`<span class="code going">running</span>`
  return html`<span class="code ${code === 'OK' ? 'good' : 'bad'}">${code}</span>`
}

/** Calls as a table; on a phone each is a card. */
export function callTable(calls: readonly Call[]): Content {
  if (calls.length === 0) return html`<p class="empty">No calls yet.</p>`
  const rows = calls.map(
    (call) =>
      html`<tr>
        <td class="when">${moment(call.at).slice(11)}</td>
        <th scope="row">
          <a href="${address(`/calls/${encodeURIComponent(call.requestId)}`)}">${call.name}</a>
        </th>
        <td class="took">${duration(call.took)}</td>
        <td class="result">${outcome(call.code)}</td>
        <td class="who">${call.who}</td>
        <td class="what">${summaryOf(call.operations)}</td>
      </tr>`,
  )
  return html`<table class="calls">
    <thead>
      <tr>
        <th scope="col">At</th>
        <th scope="col">Call</th>
        <th scope="col">Took</th>
        <th scope="col">Result</th>
        <th scope="col">Person</th>
        <th scope="col">Operations</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

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

/** When each operation ran, as bars along the time of the call. Drawn without styles, which the page may not carry. */
function bars(call: Call, { at, took = 0 }: Operation): Html {
  const whole = Math.max(call.took ?? 0, 1)
  const from = Math.min(99, Math.max(0, ((at - call.at) / whole) * 100))
  const width = Math.min(100 - from, Math.max(1, (took / whole) * 100))
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect x="${from.toFixed(1)}" y="1" width="${width.toFixed(1)}" height="6" rx="1" />
  </svg>`
}

function linesOf(lines: readonly PrintedLine[]): Content {
  if (lines.length === 0) return ''
  return html`<h2>What it printed</h2>
    <pre class="log" tabindex="0">${lines.map(({ text }) => `${text}\n`)}</pre>`
}

/** One call with all that was done for it, and what the function printed. */
export function callPage({ operations, logs }: ConsoleSources, requestId: string): Page {
  const [call] = callsOf(operations().filter((operation) => operation.requestId === requestId))
  const back = [address('/calls'), 'Calls'] as const
  if (!call)
    return {
      status: 404,
      title: 'No such call',
      back,
      body: html`<p class="empty">It is not among the last 10,000 operations.</p>`,
    }
  const rows = call.operations.map(
    (operation) =>
      html`<tr>
        <th scope="row">${operation.action}</th>
        <td>${operation.collection ?? (operation.action.startsWith('functions.') ? operation.function : '')}</td>
        <td class="took">${duration(operation.took)}</td>
        <td>${outcome(operation.code)}</td>
        <td class="bars">${bars(call, operation)}</td>
      </tr>`,
  )
  const facts = [
    ['Result', outcome(call.code)],
    ['Took', duration(call.took)],
    ['At', moment(call.at)],
    ['Person', call.who],
    ['Request', call.requestId],
  ].filter(([, value]) => value !== undefined)
  return {
    title: call.name,
    back,
    body: [
      html`<dl class="facts">
        ${facts.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`,
      rows.length === 0
        ? html`<p class="empty">It asked the cloud for nothing.</p>`
        : html`<table class="operations">
            <thead>
              <tr>
                <th scope="col">Operation</th>
                <th scope="col">On</th>
                <th scope="col">Took</th>
                <th scope="col">Result</th>
                <th scope="col">When, of ${duration(call.took)}</th>
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>`,
      linesOf(logs?.({ requestId }) ?? []),
    ],
  }
}
