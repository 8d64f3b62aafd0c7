import { callsOf } from './calls'
import { callTable } from './callsPage'
import type { Documents } from './documents'
import { coloured } from './ejsonText'
import { html, type Html } from './html'
import { address, collectionPath, type Page } from './layout'
import { moment } from './moment'
import type { ConsoleSources, SentThing } from './sources'

/** The last lines and messages that a page shows. */
const MOST = 500

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

function sentRow(thing: SentThing): Html {
  const { kind, at, function: name, requestId, openId, ...others } = thing
  return html`<li class="sent">
    <p>
      <span class="when">${moment(at).slice(0, 19)}</span> <strong>${kind}</strong> to
      <span class="id">${openId}</span> by
      <a href="${address(`/calls/${encodeURIComponent(requestId)}`)}">${name}</a>
    </p>
    <pre class="json">${coloured(JSON.stringify(others, undefined, 2))}</pre>
  </li>`
}

/** What left the cloud for people and for WeChat's servers, newest first. */
export function outboxPage({ outbox }: ConsoleSources): Page {
  const sent = outbox?.() ?? []
  return {
    title: 'Outbox',
    lead: `${sent.length} sent, newest first. Nothing of it reached anybody.`,
    body:
      sent.length === 0
        ? html`<p class="empty">Nothing was sent.</p>`
        : html`<ol class="outbox">
            ${sent.slice(-MOST).reverse().map(sentRow)}
          </ol>`,
  }
}

/** The timers of the functions, each with a button that fires it now. */
export function timersPage({ timers, fire }: ConsoleSources, asked: URLSearchParams): Page {
  const shown = timers?.() ?? []
  const fired = asked.get('fired') ?? ''
  const notice =
    asked.get('failed') === 'yes'
      ? html`<p class="problem" role="alert">${fired} was fired and failed; its call says more.</p>`
      : html`<p class="notice" role="status">${fired} was fired and answered.</p>`
  const rows = shown.map(
    (timer) =>
      html`<tr>
        <th scope="row">${timer.function}</th>
        <td>${timer.name}</td>
        <td class="id" data-label="When">${timer.config}</td>
        <td class="when" data-label="Next">
          ${timer.next === undefined ? 'never again' : moment(timer.next).slice(0, 19)}
        </td>
        <td class="when" data-label="Last">
          ${timer.last ? [moment(timer.last.due).slice(0, 19), timer.last.answered ? '' : ' (no answer)'] : '–'}
        </td>
        <td class="fire">
          ${
            fire
              ? html`<form method="post">
                  <input type="hidden" name="function" value="${timer.function}" />
                  <input type="hidden" name="name" value="${timer.name}" />
                  <button aria-label="Fire ${timer.name} of ${timer.function} now">Fire</button>
                </form>`
              : ''
          }
        </td>
      </tr>`,
  )
  return {
    title: 'Timers',
    lead: "Seven fields: second, minute, hour, day, month, weekday, year. Times are China's.",
    body: [
      fired === '' ? '' : notice,
      shown.length === 0
        ? html`<p class="empty">No function has a timer.</p>`
        : html`<table class="timers">
            <thead>
              <tr>
                <th scope="col">Function</th>
                <th scope="col">Timer</th>
                <th scope="col">When</th>
                <th scope="col">Next</th>
                <th scope="col">Last</th>
                <th scope="col"><span class="hidden">Fire</span></th>
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>`,
    ],
  }
}
