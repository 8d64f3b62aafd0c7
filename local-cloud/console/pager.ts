import { html, type Content } from './html'

/** Which part of how many is shown, with the ways to the parts before and behind it; nothing where all is shown. */
export function pager(page: number, size: number, total: number, to: (page: number) => string): Content {
  const last = Math.max(1, Math.ceil(total / size))
  if (last === 1 && page === 1) return ''
  const from = Math.min((page - 1) * size + 1, total)
  return html`<nav class="pager" aria-label="Pages">
    ${page > 1 ? html`<a class="button" rel="prev" href="${to(Math.min(page - 1, last))}">Previous</a>` : ''}
    <span>${from}–${Math.min(page * size, total)} of ${total}</span>
    ${page < last ? html`<a class="button" rel="next" href="${to(page + 1)}">Next</a>` : ''}
  </nav>`
}
