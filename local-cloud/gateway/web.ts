import type { RequestListener } from 'node:http'
import sirv from 'sirv'
import { answerText } from '../wire/body'

/** A name with the hash of its content in it: 'app.3f2a9c1b.js'. */
const HASHED = /[./\-_][0-9a-f]{8,}\.\w+$/

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
    serve(request, response, () => answerText(response, 404, 'There is nothing here.'))
  }
}
