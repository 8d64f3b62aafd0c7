import { summaryOf, type Call } from './calls'
import { html, type Content, type Html } from './html'
import { address } from './layout'
import { duration, moment } from './moment'

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
