import { html } from './html'
import type { Page } from './layout'
import { moment } from './moment'
import type { ConsoleSources } from './sources'

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
