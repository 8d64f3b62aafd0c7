import { coloured } from './ejsonText'
import { html, type Html } from './html'
import { callAddress, type Page } from './layout'
import { moment } from './moment'
import type { ConsoleSources, CreditShown, SentThing } from './sources'
import { table } from './table'

/** The last messages that the page shows. */
const MOST = 500

function sentRow(thing: SentThing): Html {
  const { kind, at, function: name, requestId, openId, ...others } = thing
  return html`<li class="sent">
    <p>
      <span class="when">${moment(at).slice(0, 19)}</span> <strong>${kind}</strong> to
      <span class="id">${openId}</span> by
      <a href="${callAddress(requestId)}">${name}</a>
    </p>
    <pre class="json">${coloured(JSON.stringify(others, undefined, 2))}</pre>
  </li>`
}

/** Who lets how many messages through: what was granted and used, by person and template. */
function creditTable(credits: readonly CreditShown[]): Html {
  const rows = credits.map(({ openId, templateId, granted, used }) => [
    { isHead: true, class: 'id', content: openId },
    { class: 'id', label: 'Template', content: templateId },
    { class: 'amount', label: 'Granted', content: granted },
    { class: 'amount', label: 'Used', content: used },
    { class: 'amount', label: 'Left', content: granted - used },
  ])
  const heads = ['Person', 'Template', 'Granted', 'Used', 'Left']
  return table('credits', heads, rows, 'Nobody has subscribed to anything.')
}

/** What left the cloud for people and for WeChat's servers, newest first, and how many messages may still go to whom. */
export function outboxPage({ outbox, credits }: ConsoleSources): Page {
  const sent = outbox?.() ?? []
  return {
    title: 'Outbox',
    lead: "What functions send ends here, nothing of it reaches anybody. Times are China's.",
    body: [
      credits ? [html`<h2>Subscriptions</h2>`, creditTable(credits())] : '',
      html`<h2>${sent.length === 0 ? 'Sent' : `${sent.length} sent, newest first`}</h2>`,
      sent.length === 0
        ? html`<p class="empty">Nothing was sent.</p>`
        : html`<ol class="outbox">
            ${sent.slice(-MOST).reverse().map(sentRow)}
          </ol>`,
    ],
  }
}
