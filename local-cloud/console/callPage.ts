import type { Operation } from '../wire/operations'
import { callsOf, type Call } from './calls'
import { outcome } from './callTable'
import { html, type Content, type Html } from './html'
import { address, type Page } from './layout'
import { duration, moment } from './moment'
import type { ConsoleSources, PrintedLine } from './sources'
import { table } from './table'

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
  const rows = call.operations.map((operation) => [
    { isHead: true, content: operation.action },
    operation.collection ?? (operation.action.startsWith('functions.') ? operation.function : ''),
    { class: 'took', content: duration(operation.took) },
    outcome(operation.code),
    { class: 'bars', content: bars(call, operation) },
  ])
  const heads = ['Operation', 'On', 'Took', 'Result', `When, of ${duration(call.took)}`]
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
      table('operations', heads, rows, 'It asked the cloud for nothing.'),
      linesOf(logs?.({ requestId }) ?? []),
    ],
  }
}
