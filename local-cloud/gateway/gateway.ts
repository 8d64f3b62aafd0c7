import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Faults } from '../faults/faults'
import { NO_CONNECTION, toCallError } from '../functions/callError'
import { againstTheRule, Refusal } from '../refusal'
import { ClientStorage } from '../storage/clientStorage'
import type { Storage } from '../storage/storage'
import { addressOf, type Address } from '../wire/address'
import { answerJson, answerText, BodyTooLarge, isGone, readBody } from '../wire/body'
import { isAddressedTo, isFromElsewhere, isFromOwnPage, listenOnLoopback } from '../wire/loopback'
import { answerDownload } from './download'
import { cookieFor, signedIn, type SamplePerson } from './people'
import { answerStorage, isStorageOperation, type Noting } from './storageDoor'
import { serveWeb } from './web'

/** Bytes the body of a browser's request may have. */
const LARGEST_REQUEST = 1024 * 1024

/** What is the gateway's own and none of the pages of the build; only its own pages reach it. */
const OWN = /^[/](_local|_console|call)([/]|$)/

/** A name that is the hash of its content, so that what is kept under it never changes. */
const NAMED_BY_CONTENT = /(^|[./\-_])[0-9a-f]{32,}\.\w+$/

/** What the gateway offers to the browser, and to whom. */
export interface GatewayOptions {
  port: number
  people: readonly SamplePerson[]
  storage: Storage
  call: (name: string, event: unknown, openId: string) => Promise<unknown>
  /** Notes what a person asks of the storage; without it nothing is noted. */
  note?: Noting
  /** What goes wrong on purpose with files that are asked for by their address; by default nothing. */
  under?: Faults['around']
  web?: string
  /** Answers what is asked at `/_console`; without it there is no console. */
  console?: (request: IncomingMessage, response: ServerResponse, address: Address) => Promise<void>
  now: () => number
  log: (line: string) => void
}

/** The door for browsers. */
export interface Gateway {
  url: string
  close(): Promise<void>
}

interface Asked {
  request: IncomingMessage
  response: ServerResponse
  address: Address
  /** What stands in the path behind the route's own part. */
  rest: string
}

/** One thing the gateway answers: by which method, at which path, and how. The first that fits answers. */
interface Route {
  method: 'GET' | 'POST' | 'any'
  path: RegExp
  answer: (asked: Asked) => Promise<void> | void
}

const CONSOLE = /^[/]_console([/]|$)/

function consoleRoute(show: NonNullable<GatewayOptions['console']>): Route {
  const answer = ({ request, response, address }: Asked): Promise<void> => show(request, response, address)
  return { method: 'any', path: CONSOLE, answer }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = (await readBody(request, LARGEST_REQUEST)).toString('utf8')
  try {
    return JSON.parse(body === '' ? '{}' : body)
  } catch {
    throw againstTheRule('The body of the request is not JSON.')
  }
}

/** What a browser may want of the console: `Sec-Fetch-Dest`. */
const SHOWN: ReadonlySet<string> = new Set(['document', 'style', 'image'])

/** Why a request is not answered at all, or undefined. */
function refusalOf(request: IncomingMessage, address: Address | undefined, port: number): [number, string] | undefined {
  const isOwn = !address || OWN.test(address.path)
  if (!isAddressedTo(request, port) || !isFromOwnPage(request) || (isOwn && isFromElsewhere(request)))
    return [403, 'This address is for the pages of this server.']
  const { 'sec-fetch-dest': wanted = 'document' } = request.headers
  if (address && CONSOLE.test(address.path) && !SHOWN.has(wanted))
    return [403, 'The console is for people: a program of a page does not get it.']
  return address ? undefined : [400, 'This is no address of this server.']
}

/**
 * Opens the door for browsers on 127.0.0.1: the browser build, calls of functions and the storage as the person signed
 * in, public files, and the console. Answers only requests that are addressed to it, and only its own pages. Rejects
 * with EADDRINUSE when the port is taken.
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { port, people, storage, call, web, now, log } = options
  const note: Noting = options.note ?? ((_, __, work) => work())
  const under: Faults['around'] = options.under ?? ((_, work) => work())
  const serve: RequestListener =
    web === undefined ? (_, response) => answerText(response, 404, 'There is nothing here.') : serveWeb(web)

  async function answerCall({ request, response, rest: name }: Asked): Promise<void> {
    try {
      const event = await readJson(request)
      const person = signedIn(request, people)
      if (!person) throw againstTheRule('There is nobody to sign in as.')
      answerJson(response, 200, { result: await call(name, event, person.openId) })
    } catch (error) {
      if (error instanceof BodyTooLarge || isGone(error, response)) throw error
      const { errCode, errMsg } = toCallError(error)
      if (errCode === NO_CONNECTION) {
        response.destroy()
        return
      }
      answerJson(response, 200, { errCode, errMsg })
    }
  }

  async function signIn({ request, response }: Asked): Promise<void> {
    const wish = await readJson(request)
    const person = people.find(({ id }) => typeof wish === 'object' && wish !== null && 'id' in wish && wish.id === id)
    if (!person) {
      answerText(response, 400, 'There is no such person.')
      return
    }
    response.setHeader('set-cookie', cookieFor(person))
    answerJson(response, 200, { signedInAs: person.id })
  }

  async function useStorage({ request, response, address, rest: operation }: Asked): Promise<void> {
    const person = signedIn(request, people)
    if (!isStorageOperation(operation)) answerText(response, 404, 'There is nothing here.')
    else if (!person) answerText(response, 403, 'There is nobody to sign in as.')
    else {
      const { query } = address
      await answerStorage(files, { request, response, operation, query, openId: person.openId, readJson, note })
    }
  }

  function tellPeople({ request, response }: Asked): void {
    const named = people.map(({ id, name }) => ({ id, name }))
    answerJson(response, 200, { people: named, signedInAs: signedIn(request, people)?.id ?? null })
  }

  const routes: readonly Route[] = [
    { method: 'POST', path: /^[/]call[/]/, answer: answerCall },
    { method: 'POST', path: /^[/]_local[/]sign-in$/, answer: signIn },
    { method: 'POST', path: /^[/]_local[/]storage[/]/, answer: useStorage },
    { method: 'GET', path: /^[/]_local[/]people$/, answer: tellPeople },
    {
      method: 'GET',
      path: /^[/]files[/]/,
      answer: ({ response, rest: path }) => {
        const keeping = NAMED_BY_CONTENT.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
        return answerDownload(response, { path, find: () => storage.publicFile(path), keeping }, under)
      },
    },
    {
      method: 'GET',
      path: /^[/]temporary[/]/,
      answer: ({ response, rest: path }) =>
        answerDownload(response, { path, find: () => storage.lent(path), keeping: 'no-store' }, under),
    },
    ...(options.console ? [consoleRoute(options.console)] : []),
    { method: 'GET', path: OWN, answer: ({ response }) => answerText(response, 404, 'There is nothing here.') },
    { method: 'GET', path: /^/, answer: ({ request, response }) => serve(request, response) },
    { method: 'any', path: /^/, answer: ({ response }) => answerText(response, 404, 'There is nothing here.') },
  ]

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = addressOf(request)
    const refusal = refusalOf(request, address, loopback.port)
    if (refusal) answerText(response, ...refusal)
    if (refusal || !address) return
    response.setHeader('date', new Date(now()).toUTCString())
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const route = routes.find((one) => (one.method === 'any' || one.method === method) && one.path.test(address.path))
    await route?.answer({ request, response, address, rest: address.path.replace(route.path, '') })
  }

  const loopback = await listenOnLoopback((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (isGone(error, response)) return
      if (error instanceof BodyTooLarge) answerText(response, 413, error.message)
      else if (error instanceof Refusal) answerText(response, 400, error.message)
      else {
        log(`local cloud: ${(error as Error).stack ?? String(error)}`)
        if (response.headersSent) response.destroy()
        else answerText(response, 500, 'The local cloud failed; its log says more.')
      }
    })
  }, port)
  const url = `http://127.0.0.1:${loopback.port}`
  const files = new ClientStorage(storage, () => `${url}/temporary/`)
  return { url, close: () => loopback.close() }
}
