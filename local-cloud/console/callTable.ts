import { summaryOf, type Call } from './calls'
import { html, type Html } from './html'
import { callAddress } from './layout'
import { duration, moment } from './moment'
import { table } from './table'

/** How something ended, for the eye: a mark and a word. */
export function outcome(code: string | undefined): Html {
  if (code === undefined) return html`<span class="code going">running</span>`
  return html`<span class="code ${code === 'OK' ? 'good' : 'bad'}">${code}</span>`
}

/** Calls as a table; on a phone each is a card. */
export function callTable(calls: readonly Call[]): Html {
  const rows = calls.map((call) => [
    { class: 'when', content: moment(call.at).slice(11) },
    { isHead: true, content: html`<a href="${callAddress(call.requestId)}">${call.name}</a>` },
    { class: 'took', content: duration(call.took) },
    { class: 'result', content: outcome(call.code) },
    { class: 'who', content: call.who },
    { class: 'what', content: summaryOf(call.operations) },
  ])
  return table('calls', ['At', 'Call', 'Took', 'Result', 'Person', 'Operations'], rows, 'No calls yet.')
}
