import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { NO_CONNECTION, toCallError, type CallError } from '../functions/callError'
import { againstTheRule } from '../refusal'
import type { StoredFile } from '../storage/files'
import type { Storage } from '../storage/storage'
import { answerJson, answerText, BodyTooLarge, readBody } from '../wire/body'
import { isAddressedTo, isFromOwnPage, listenOnLoopback } from '../wire/loopback'
import { contentType } from './contentType'
import { cookieFor, signedIn, type SamplePerson } from './people'
import { serveWeb } from './web'

/** Bytes the body of a browser's request may have. */
const LARGEST_REQUEST = 1024 * 1024

/** What the gateway offers to the browser, and to whom. */
export interface GatewayOptions {
  port: number
  people: readonly SamplePerson[]
  storage: Storage
  call: (name: string, event: unknown, openId: string) => Promise<unknown>
  web?: string
  now: () => number
  log: (line: string) => void
}

/** The door for browsers. */
export interface Gateway {
  url: string
  close(): Promise<void>
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = (await readBody(request, LARGEST_REQUEST)).toString('utf8')
  try {
    return JSON.parse(body === '' ? '{}' : body)
  } catch {
    throw againstTheRule('The body of the request is not JSON.')
  }
}

/**
 * Opens the door for browsers on 127.0.0.1: the browser build, calls of functions as the person signed in, public files.
 * Answers only requests that are addressed to it, and only its own pages. Rejects with EADDRINUSE when the port is taken.
 */
export async function openGateway({ port, people, storage, call, web, now, log }: GatewayOptions): Promise<Gateway> {
  const serve: RequestListener =
    web === undefined ? (_, response) => answerText(response, 404, 'There is nothing here.') : serveWeb(web)

  async function answerCall(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    try {
      const event = await readJson(request)
      const person = signedIn(request, people)
      if (!person) throw againstTheRule('There is nobody to sign in as.')
      answerJson(response, 200, { result: await call(name, event, person.openId) })
    } catch (error) {
      if (error instanceof BodyTooLarge) {
        answerText(response, 413, error.message)
        return
      }
      const { errCode, errMsg }: CallError = toCallError(error)
      if (errCode === NO_CONNECTION) {
        response.destroy()
        return
      }
      answerJson(response, 200, { errCode, errMsg })
    }
  }

  async function answerFile(response: ServerResponse, path: string, file: StoredFile | undefined): Promise<void> {
    if (!file) {
      answerText(response, 404, 'There is no such file, or not for everybody.')
      return
    }
    response.writeHead(200, {
      'content-type': contentType(path),
      'content-length': file.size,
      'x-content-type-options': 'nosniff',
      'cache-control': path.endsWith('manifest.json') ? 'no-cache' : 'public, max-age=31536000, immutable',
    })
    await pipeline(file.read(), response)
  }

  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wish = await readJson(request)
    const person = people.find(({ id }) => typeof wish === 'object' && wish !== null && 'id' in wish && wish.id === id)
    if (!person) {
      answerText(response, 400, 'There is no such person.')
      return
    }
    response.setHeader('set-cookie', cookieFor(person))
    answerJson(response, 200, { signedInAs: person.id })
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isAddressedTo(request, loopback.port) || !isFromOwnPage(request)) {
      answerText(response, 403, 'This address is for the pages of this server.')
      return
    }
    response.setHeader('date', new Date(now()).toUTCString())
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (request.method === 'POST' && path.startsWith('/call/'))
      return answerCall(request, response, path.slice('/call/'.length))
    if (request.method === 'POST' && path === '/_local/sign-in') return signIn(request, response)
    if (isRead && path === '/_local/people') {
      const named = people.map(({ id, name }) => ({ id, name }))
      answerJson(response, 200, { people: named, signedInAs: signedIn(request, people)?.id ?? null })
    } else if (isRead && path.startsWith('/files/')) {
      const file = path.slice('/files/'.length)
      return answerFile(response, file, await storage.publicFile(file))
    } else if (isRead && path.startsWith('/temporary/')) {
      return answerFile(response, path, await storage.lent(path.slice('/temporary/'.length)))
    } else if (isRead) serve(request, response)
    else answerText(response, 404, 'There is nothing here.')
  }

  const loopback = await listenOnLoopback((request, response) => {
    route(request, response).catch((error: unknown) => {
      if (!response.headersSent) answerText(response, 400, (error as Error).message)
      else log(`local cloud: ${(error as Error).message}`)
    })
  }, port)
  return { url: `http://127.0.0.1:${loopback.port}`, close: () => loopback.close() }
}
