import { coloured } from './ejsonText'
import { html, type Html } from './html'
import { address, type Page } from './layout'
import { moment } from './moment'
import type { ConsoleSources, SentThing } from './sources'

/** The last messages that the page shows. */
const MOST = 500

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
