import { html } from './html'
import { callAddress, type Page } from './layout'
import { moment } from './moment'
import type { ConsoleSources } from './sources'
import { table } from './table'

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
    .map((line) => [
      { class: 'when', content: moment(line.at).slice(11) },
      { isHead: true, content: html`<a href="${callAddress(line.requestId)}">${line.function}</a>` },
      { class: 'line', content: line.text },
    ])
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
      table('lines', ['At', 'Function', 'Line'], rows, 'Nothing was printed.'),
    ],
  }
}
