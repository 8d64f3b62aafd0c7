import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../refusal'

/** What one form may have: fields, bytes a field, header lines a field, bytes of a field's headers. */
const MOST_FIELDS = 30
const LARGEST_FIELD = 6 * 1024 * 1024
const MOST_HEADERS = 8
const LARGEST_HEADER = 2048
const LONGEST_NAME = 100

function malformed(reason: string): Refusal {
  return new Refusal('INVALID_PARAM', `The multipart body is malformed: ${reason}`)
}

/** Whether a request brings a form, as the SDK sends what goes to WeChat's servers. */
export function isMultipart(headers: IncomingHttpHeaders): boolean {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')
}

function readerFor(headers: IncomingHttpHeaders): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      // Fields of text and of bytes look alike on the wire: all are read as bytes.
      isPartAFile: () => true,
      limits: {
        fields: 0,
        files: MOST_FIELDS,
        parts: MOST_FIELDS,
        fileSize: LARGEST_FIELD,
        fieldNameSize: LONGEST_NAME,
        headerPairs: MOST_HEADERS,
        headerSize: LARGEST_HEADER,
      },
    })
  } catch (error) {
    throw malformed((error as Error).message)
  }
}

/** The fields of a form, each as its bytes. Refuses a form that is cut off, too large in any respect, or none. */
export async function readMultipart(body: Buffer, headers: IncomingHttpHeaders): Promise<Map<string, Buffer>> {
  const reader = readerFor(headers)
  return new Promise((read, failed) => {
    const fields = new Map<string, Buffer>()
    const refuse = (reason: string): void => failed(malformed(reason))
    reader.on('file', (name: string | undefined, content: BusboyFileStream) => {
      const parts: Buffer[] = []
      content.on('data', (part: Buffer) => parts.push(part))
      content.on('limit', () => refuse(`a field may have ${LARGEST_FIELD} bytes.`))
      content.on('error', (error: Error) => refuse(error.message))
      content.on('end', () => {
        if (!name || name.length > LONGEST_NAME || fields.has(name)) refuse('a field without a name of its own.')
        else fields.set(name, Buffer.concat(parts))
      })
    })
    for (const limit of ['filesLimit', 'partsLimit'] as const) {
      reader.on(limit, () => refuse(`it may have ${MOST_FIELDS} fields.`))
    }
    reader.on('error', (error: Error) => refuse(error.message))
    reader.on('finish', () => read(fields))
    reader.end(body)
  })
}
