import { html, type Content, type Html } from './html'

/** One cell: what stands in it, the class it is drawn by, and the name it carries where the head of the table is not shown. */
export interface Cell {
  content: Content
  class?: string
  label?: string
  /** Whether it names its row. */
  isHead?: boolean
}

function isCell(cell: Cell | Content): cell is Cell {
  return typeof cell === 'object' && 'content' in cell
}

function drawn(cell: Cell): Html {
  const { content, class: name, label, isHead } = cell
  const marks = [
    name === undefined ? '' : html`class="${name}"`,
    label === undefined ? '' : html`data-label="${label}"`,
  ]
  return isHead ? html`<th scope="row" ${marks}>${content}</th>` : html`<td ${marks}>${content}</td>`
}

/** A table: what stands over its columns, and its rows. Where there is none, the sentence that says so. */
export function table(
  name: string,
  heads: readonly Content[],
  rows: readonly (readonly (Cell | Content)[])[],
  empty: string,
): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`
  return html`<table class="${name}">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => drawn(isCell(cell) ? cell : { content: cell }))}
          </tr>`,
      )}
    </tbody>
  </table>`
}
