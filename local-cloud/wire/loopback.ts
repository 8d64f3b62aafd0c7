import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A listener that only this machine reaches. */
export interface Loopback {
  port: number
  close(): Promise<void>
}

/** Milliseconds within which a client must have sent its headers, and its whole request. */
export interface Patience {
  headers: number
  request: number
}

/**
 * Starts listening on 127.0.0.1; port 0 is any free one. A client that dawdles is sent away. Rejects with code
 * EADDRINUSE when the port is taken.
 */
export async function listenOnLoopback(
  listener: RequestListener,
  port: number,
  { headers, request }: Patience = { headers: 10_000, request: 60_000 },
): Promise<Loopback> {
  const server: Server = createServer(
    { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: Math.min(headers, 5000) },
    listener,
  )
  // A kept connection that the server closes just as a client uses it again would be an error out of nothing.
  server.keepAliveTimeout = 0
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', failed)
      listening()
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** Whether a request names this listener itself: a name from elsewhere that leads here (DNS rebinding) does not. */
export function isAddressedTo(request: IncomingMessage, port: number): boolean {
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')
}

/**
 * Whether a browser says that a request comes from elsewhere: another site, or another port of this machine. Unlike the
 * Origin, this is sent with pictures, scripts and links too. Programs that are no browsers do not say it.
 */
export function isFromElsewhere(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** Whether a request comes from a page of this listener, or from no page at all. */
export function isFromOwnPage(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  return origin === undefined || origin === `http://${host}`
}
