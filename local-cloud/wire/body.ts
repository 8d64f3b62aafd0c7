import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request that brings more than it may. */
export class BodyTooLarge extends Error {}

/** The parts of a body as they come. Who stops reading can still answer, since the connection stays. */
export function partsOf(request: IncomingMessage): AsyncIterableIterator<Buffer> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>
}

/** Whether something failed because whoever asked has gone away: then there is nobody to answer and nothing to log. */
export function isGone(error: unknown, response: ServerResponse): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return response.destroyed && ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'].includes(code)
}

/** Reads the whole body of a request. Refuses one larger than the limit, in bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new BodyTooLarge(`A request may have ${limit} bytes.`)
  // Said before reading, the refusal still reaches the client.
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge
  const parts: Buffer[] = []
  let size = 0
  for await (const part of partsOf(request)) {
    size += part.length
    if (size > limit) throw tooLarge
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** An answer that is bytes instead of JSON, as WeChat's servers give. */
export class BinaryAnswer {
  constructor(readonly bytes: Uint8Array) {}
}

/** Answers a request with bytes. */
export function answerBytes(response: ServerResponse, { bytes }: BinaryAnswer): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
  response.end(bytes)
}

/** Answers a request with a value as JSON. */
export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(value))
}

/** Answers a request with a status and a sentence, and lets the connection go: what is left of the body is not read. */
export function answerText(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  })
  response.end(sentence)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Answers what the storage refuses, in the XML of the platform's storage, and lets the connection go like `answerText`. */
export function answerXml(response: ServerResponse, status: number, code: string, sentence: string): void {
  const message = sentence.replace(/[&<>]/g, (character) => entities[character] ?? '')
  const fields = { Code: code, Message: message, Resource: '', RequestId: randomUUID(), TraceId: '' }
  const xml = Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`)
  response.writeHead(status, {
    'content-type': 'application/xml',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  })
  response.end(`<?xml version='1.0' encoding='utf-8' ?><Error>${xml.join('')}</Error>`)
}
