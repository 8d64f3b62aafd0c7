import type { IncomingMessage, RequestListener } from 'node:http'
import sirv from 'sirv'
import { answerText } from '../wire/body'

/** A name with the hash of its content in it: 'app.3f2a9c1b.js'. */
const HASHED = /[./\-_][0-9a-f]{8,}\.\w+$/

/** Forgets a range that makes no sense, as one may: the whole file is the answer to it. */
function forgetBadRange(request: IncomingMessage): void {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(request.headers.range ?? '') ?? []
  if (from === undefined || (to !== '' && Number(to) < Number(from))) delete request.headers.range
}

/** Serves the browser build: any page is its index; what carries a hash in its name is kept by the browser for good. */
export function serveWeb(folder: string): RequestListener {
  const serve = sirv(folder, {
    // Looks at the folder at each request, so that a new build is served at once.
    dev: true,
    etag: true,
    // Hands out a compressed twin where the build wrote one.
    gzip: true,
    single: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return (request, response) => {
    forgetBadRange(request)
    // A file that a new build takes away between looking and reading ends this answer, not the process.
    response.once('pipe', (file) => file.once('error', () => response.destroy()))
    serve(request, response, () => answerText(response, 404, 'There is nothing here.'))
  }
}
