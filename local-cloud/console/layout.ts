import { html, type Content, type Html } from './html'
import { moment } from './moment'
import type { ConsoleSources } from './sources'

/** Where the console lives. */
export const ROOT = '/_console'

/** One page of the console. */
export interface Page {
  status?: number
  title: string
  /** The page this one is a part of: its address and its name. */
  back?: readonly [to: string, words: string]
  /** What stands under the title in small letters. */
  lead?: Content
  body: Content
  /** Seconds after which the page asks for itself again. */
  refresh?: number
}

/** The address of a page with a query; what is undefined or empty is left out. */
export function address(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const parts = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(parts.map(([name, value]) => [name, String(value)])).toString()
  return `${ROOT}${path}${search === '' ? '' : `?${search}`}`
}

/** The address of a collection. */
export function collectionPath(name: string): string {
  return `/collections/${encodeURIComponent(name)}`
}

/** The address of a call. */
export function callAddress(requestId: string): string {
  return address(`/calls/${encodeURIComponent(requestId)}`)
}

function link(to: string, words: Content, here: string): Html {
  const isHere = here === to || (to !== ROOT && here.startsWith(`${to}/`))
  return html`<li><a href="${to}" ${isHere ? html`aria-current="page"` : ''}>${words}</a></li>`
}

function sections(sources: ConsoleSources, here: string): Html {
  const { logs, outbox, timers } = sources
  const names = [
    [ROOT, 'Overview'],
    [address('/calls'), 'Calls'],
    ...(logs ? [[address('/logs'), 'Logs']] : []),
    ...(outbox ? [[address('/outbox'), 'Outbox']] : []),
    ...(timers ? [[address('/timers'), 'Timers']] : []),
  ]
  const collections = [...sources.collections()].sort()
  return html`<nav aria-label="Sections">
    <ul class="sections">
      ${names.map(([to = ROOT, words]) => link(to, words, here))}
    </ul>
    ${collections.length === 0 ? '' : html`<h2>Collections</h2>`}
    <ul class="collections">
      ${collections.map((name) => link(address(collectionPath(name)), name, here))}
    </ul>
  </nav>`
}

/** A whole page, with the sections beside it; `here` is the path of the page that is shown. */
export function layout(sources: ConsoleSources, page: Page, here: string): string {
  const { env, mode, now } = sources
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${page.refresh === undefined ? '' : html`<meta http-equiv="refresh" content="${page.refresh}" />`}
        <title>${page.title} · local cloud</title>
        <link rel="icon" href="${ROOT}/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${ROOT}/console.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header>
          <a class="name" href="${ROOT}">Local cloud</a>
          <span class="chip">${env}</span>
          ${mode === 'read' ? html`<span class="chip mode">read only</span>` : ''}
          <span class="clock"><span class="aside">the cloud's clock</span> ${moment(now()).slice(0, 19)}</span>
        </header>
        ${sections(sources, here)}
        <main id="main" tabindex="-1">
          ${page.back ? html`<p class="back"><a href="${page.back[0]}">← ${page.back[1]}</a></p>` : ''}
          <h1>${page.title}</h1>
          ${page.lead === undefined ? '' : html`<p class="lead">${page.lead}</p>`} ${page.body}
        </main>
      </body>
    </html>`.source
}
