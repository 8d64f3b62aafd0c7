import type { ServerResponse } from 'node:http'

/** What every answer of the console carries: no script at all, no frame around it, nobody else reads it, nothing is kept. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Not 'no-referrer': then forms would be sent with the Origin 'null', and those are refused.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** Answers with a page, a style sheet or a picture of the console. */
export function answerPage(response: ServerResponse, status: number, type: string, content: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` })
  response.end(content)
}

/** Sends the browser on to another page, so that reloading repeats nothing. */
export function sendOn(response: ServerResponse, to: string): void {
  response.writeHead(303, { ...HEADERS, location: to })
  response.end()
}
