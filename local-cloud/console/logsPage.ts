import { html } from './html'
import { address, type Page } from './layout'
import { moment } from './moment'
import type { ConsoleSources } from './sources'

/** The last lines that the page shows. */
const MOST = 500

/** What functions printed, newest first, of all or of one. */
export function logsPage(sources: ConsoleSources, asked: URLSearchParams): Page {
  const chosen = asked.get('function') ?? ''
  const all = sources.logs?.({}) ?? []
  const names = [...new Set(all.map((line) => line.function))].sort()
  const lines = all.filter((line) => chosen === '' || line.function === chosen)
  const rows = lines
    .slice(-MOST)
    .reverse()
    .map(
      (line) =>
        html`<tr>
          <td class="when">${moment(line.at).slice(11)}</td>
          <th scope="row"><a href="${address(`/calls/${encodeURIComponent(line.requestId)}`)}">${line.function}</a></th>
          <td class="line">${line.text}</td>
        </tr>`,
    )
  return {
    title: 'Logs',
    lead: `${lines.length} lines, newest first. Times are China's.`,
    body: [
      html`<form class="filter" method="get">
        <label
          >Function
          <select name="function">
            <option value="">all</option>
            ${names.map((name) => html`<option ${name === chosen ? html`selected` : ''}>${name}</option>`)}
          </select>
        </label>
        <button class="primary">Show</button>
      </form>`,
      rows.length === 0
        ? html`<p class="empty">Nothing was printed.</p>`
        : html`<table class="lines">
            <thead>
              <tr>
                <th scope="col">At</th>
                <th scope="col">Function</th>
                <th scope="col">Line</th>
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>`,
    ],
  }
}
