import { html, type Html } from './html'
import type { Page } from './layout'
import { moment } from './moment'
import type { ConsoleSources, TimerShown } from './sources'
import { table } from './table'

function fireForm({ function: owner, name }: TimerShown): Html {
  return html`<form method="post">
    <input type="hidden" name="function" value="${owner}" />
    <input type="hidden" name="name" value="${name}" />
    <button aria-label="Fire ${name} of ${owner} now">Fire</button>
  </form>`
}

/** The timers of the functions, each with a button that fires it now. */
export function timersPage({ timers, fire }: ConsoleSources, asked: URLSearchParams): Page {
  const shown = timers?.() ?? []
  const fired = asked.get('fired') ?? ''
  const notice =
    asked.get('failed') === 'yes'
      ? html`<p class="problem" role="alert">${fired} was fired and failed; its call says more.</p>`
      : html`<p class="notice" role="status">${fired} was fired and answered.</p>`
  const rows = shown.map((timer) => [
    { isHead: true, content: timer.function },
    timer.name,
    { class: 'id', label: 'When', content: timer.config },
    {
      class: 'when',
      label: 'Next',
      content: timer.next === undefined ? 'never again' : moment(timer.next).slice(0, 19),
    },
    {
      class: 'when',
      label: 'Last',
      content: timer.last ? [moment(timer.last.due).slice(0, 19), timer.last.answered ? '' : ' (no answer)'] : '–',
    },
    { class: 'fire', content: fire ? fireForm(timer) : '' },
  ])
  const heads = ['Function', 'Timer', 'When', 'Next', 'Last', html`<span class="hidden">Fire</span>`]
  return {
    title: 'Timers',
    lead: "Seven fields: second, minute, hour, day, month, weekday, year. Times are China's.",
    body: [fired === '' ? '' : notice, table('timers', heads, rows, 'No function has a timer.')],
  }
}
