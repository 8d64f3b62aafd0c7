/** A piece of a page, safe as it stands. Only `html` makes one. */
export class Html {
  constructor(readonly source: string) {}
}

/** What may stand in a piece of a page: text is escaped, pieces stand as they are, lists one after the other. */
export type Content = Html | string | number | undefined | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

function sourceOf(content: Content): string {
  if (content instanceof Html) return content.source
  if (typeof content === 'object') return content.map(sourceOf).join('')
  return String(content ?? '').replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? '')
}

/** Makes a piece of a page. Whatever is put in is shown, never run: `<` becomes `&lt;`, in attributes too. */
export function html(parts: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(parts.map((part, at) => part + (at < contents.length ? sourceOf(contents[at]) : '')).join(''))
}
