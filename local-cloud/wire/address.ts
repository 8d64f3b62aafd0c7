import type { IncomingMessage } from 'node:http'

/** Where a request wants to go: a decoded path that begins with a slash, and what stands behind the question mark. */
export interface Address {
  path: string
  query: URLSearchParams
}

/**
 * Reads the address of a request, or undefined where it is none: not a path at all, badly encoded, with a part `..`,
 * a backslash or a NUL. So no service ever sees a path that leads out of its folder, however it was spelled.
 */
export function addressOf(request: IncomingMessage): Address | undefined {
  const [encoded = '', ...query] = (request.url ?? '').split('?')
  if (!encoded.startsWith('/')) return undefined
  try {
    const path = decodeURIComponent(encoded)
    if (/[\\\0]/.test(path) || path.split('/').includes('..')) return undefined
    return { path, query: new URLSearchParams(query.join('?')) }
  } catch {
    return undefined
  }
}
