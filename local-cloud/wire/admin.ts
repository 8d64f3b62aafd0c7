import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Dropped, type Faults } from '../faults/faults'
import type { Invocations } from '../functions/invocations'
import { againstTheRule, Refusal } from '../refusal'
import { FileTooLarge } from '../storage/storage'
import type { Action, Caller, Request } from './action'
import { addressOf } from './address'
import {
  answerBytes,
  answerJson,
  answerText,
  answerXml,
  BinaryAnswer,
  BodyTooLarge,
  isGone,
  partsOf,
  readBody,
} from './body'
import { isAddressedTo, listenOnLoopback } from './loopback'
import { isMultipart, readMultipart } from './multipart'
import type { Operations } from './operations'

/** The platform's limit for one request. */
const LARGEST_REQUEST = 6 * 1024 * 1024

/** What an action yields: fields that become JSON, or bytes. */
type Answer = Record<string, unknown> | BinaryAnswer

/** What the admin endpoint serves, and whom. */
export interface AdminOptions {
  env: string
  actions: Readonly<Record<string, Action<Answer>>>
  invocations: Invocations
  operations: Operations
  /** What goes wrong on purpose; by default nothing. */
  faults?: Faults
  /** The function that a place was promised to, if it was one. */
  promisedTo?: (ticket: string) => string | undefined
  /** Takes a file that `storage.getUploadMetadata` promised a place; answers whether the place was promised. */
  receive: (ticket: string, content: AsyncIterable<Buffer>) => Promise<boolean>
  log: (line: string) => void
}

/** Where the SDK speaks to: with the administrator's secret in the path, or with the one that functions get. */
export interface Admin {
  adminUrl: string
  functionUrl: string
  /** Where files are put, with a ticket behind it. */
  uploadUrl: string
  close(): Promise<void>
}

function parse(body: Buffer): Request {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal('INVALID_PARAM', 'The body is not JSON.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal('INVALID_PARAM', 'The body must be an object.')
  return value as Request
}

/** A form as a request: texts, but for the bytes that go to WeChat's servers. */
async function parseForm(body: Buffer, incoming: IncomingMessage): Promise<Request> {
  const fields = await readMultipart(body, incoming.headers)
  return Object.fromEntries(
    [...fields].map(([name, bytes]) => [name, name === 'requestData' ? bytes : bytes.toString('utf8')]),
  )
}

/**
 * Opens the endpoint of the wire protocol on a listener of its own. It answers no browser page and no other host name;
 * its path cannot be guessed. An error is an answer with a code, never the end of the process.
 */
export async function openAdmin(options: AdminOptions): Promise<Admin> {
  const { env, actions, invocations, operations, faults, receive, log } = options
  const secrets = { admin: randomBytes(24).toString('hex'), function: randomBytes(24).toString('hex') }

  const under: Faults['around'] = (asked, act) => (faults ? faults.around(asked, act) : act())

  function identify(request: Request, asFunction: boolean, requestId: string, connection: object): Caller {
    if (!asFunction) return { requestId, connection }
    const invocation = invocations.find(request.tcb_sessionToken)
    if (!invocation) {
      throw againstTheRule(
        'A function called the cloud outside a request: before its first one, or after it had answered. Await every call before returning.',
      )
    }
    return { requestId, invocation, connection }
  }

  async function act(request: Request, asFunction: boolean, requestId: string, connection: object): Promise<Answer> {
    const name = String(request.action)
    const { envName = '' } = request
    if (envName !== '' && envName !== env) {
      throw new Refusal('INVALIID_ENV', `env ${JSON.stringify(envName)} not exists; this one is ${env}`)
    }
    const caller = identify(request, asFunction, requestId, connection)
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw againstTheRule(`The action ${name} is not supported here.`)
    const called = request.function_name ?? caller.invocation?.function
    const asked = { action: name, ...(typeof called === 'string' ? { function: called } : {}) }
    const operation = {
      ...asked,
      ...(typeof request.collectionName === 'string' ? { collection: request.collectionName } : {}),
      requestId: caller.invocation?.requestId ?? requestId,
    }
    // What this cloud is told by its own command line does not go wrong on purpose.
    if (name.startsWith('local.')) return action(request, caller)
    return operations.run(operation, () => under(asked, () => action(request, caller)))
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse, asFunction: boolean): Promise<void> {
    const requestId = randomUUID()
    try {
      const body = await readBody(incoming, LARGEST_REQUEST)
      const request = isMultipart(incoming.headers) ? await parseForm(body, incoming) : parse(body)
      const answered = await act(request, asFunction, requestId, incoming.socket)
      if (answered instanceof BinaryAnswer) answerBytes(response, answered)
      else answerJson(response, 200, { requestId, ...answered })
    } catch (error) {
      if (isGone(error, response)) return
      if (error instanceof BodyTooLarge) {
        answerText(response, 413, error.message)
        return
      }
      if (error instanceof Dropped) throw error
      if (!(error instanceof Refusal)) log(`local cloud: ${requestId} ${(error as Error).stack ?? String(error)}`)
      const { code, message } =
        error instanceof Refusal ? error : new Refusal('SYS_ERR', 'The local cloud failed; its log says more.')
      answerJson(response, 200, { code, message, requestId })
    }
  }

  /** Takes a file. Why it was not kept is told as the storage of the platform does: the SDK reads nothing else. */
  async function takeFile(request: IncomingMessage, response: ServerResponse, ticket: string): Promise<void> {
    const name = options.promisedTo?.(ticket)
    const asked = { action: 'storage.upload', ...(name === undefined ? {} : { function: name }) }
    try {
      if (await under(asked, () => receive(ticket, partsOf(request)))) response.writeHead(200).end()
      else answerXml(response, 404, 'AccessDenied', 'No file was promised this place, or too long ago.')
    } catch (error) {
      if (error instanceof Dropped || isGone(error, response)) throw error
      const { message } = error as Error
      if (error instanceof FileTooLarge) answerXml(response, 413, 'EntityTooLarge', message)
      else if (error instanceof Refusal) answerXml(response, 503, error.code, message)
      else {
        log(`local cloud: ${(error as Error).stack ?? message}`)
        answerXml(response, 500, 'InternalError', `[LocalCloud] The file was not kept: ${message}`)
      }
    }
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin, 'sec-fetch-site': site } = request.headers
    if (origin !== undefined || site !== undefined || !isAddressedTo(request, loopback.port)) {
      answerText(response, 403, 'This address is for programs on this machine, not for pages.')
      return
    }
    const [, secret, service, ticket = ''] = addressOf(request)?.path.split('/') ?? []
    const known = secret === secrets.admin || secret === secrets.function
    if (known && service === 'admin' && request.method === 'POST')
      return answer(request, response, secret === secrets.function)
    if (known && service === 'upload' && request.method === 'PUT') return takeFile(request, response, ticket)
    answerText(response, 404, 'There is nothing here.')
  }

  const loopback = await listenOnLoopback((request, response) => {
    route(request, response).catch((error: unknown) => {
      if (error instanceof Dropped) {
        response.destroy()
        return
      }
      if (isGone(error, response)) return
      log(`local cloud: ${(error as Error).stack ?? String(error)}`)
      if (!response.headersSent) answerText(response, 500, 'The local cloud failed; its log says more.')
    })
  }, 0)
  const address = `http://127.0.0.1:${loopback.port}`
  return {
    adminUrl: `${address}/${secrets.admin}/admin`,
    functionUrl: `${address}/${secrets.function}/admin`,
    uploadUrl: `${address}/${secrets.function}/upload`,
    close: () => loopback.close(),
  }
}
