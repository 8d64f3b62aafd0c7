import { createHash, createHmac } from 'node:crypto'

const HOST = 'tcb.tencentcloudapi.com'
const SERVICE = 'tcb'
const CONTENT_TYPE = 'application/json; charset=utf-8'

/** One action of Tencent's API for CloudBase, which makes and removes collections and their indexes. */
export type TencentCloud = (action: string, parameters: Record<string, unknown>) => Promise<Record<string, unknown>>

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/**
 * The `Authorization` header of a request, signed with TC3-HMAC-SHA256; `seconds` is the time of the request.
 * Source: https://cloud.tencent.com/document/api/876/34808 (signature v3).
 */
export function authorization(
  { secretId, secretKey }: { secretId: string; secretKey: string },
  host: string,
  service: string,
  body: string,
  seconds: number,
): string {
  const date = new Date(seconds * 1000).toISOString().slice(0, 10)
  const signed = 'content-type;host'
  const request = ['POST', '/', '', `content-type:${CONTENT_TYPE}`, `host:${host}`, '', signed, sha256(body)].join('\n')
  const scope = `${date}/${service}/tc3_request`
  const toSign = ['TC3-HMAC-SHA256', seconds, scope, sha256(request)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = createHmac('sha256', key).update(toSign).digest('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`
}

/** Opens the API with an administrator's keys. An action that is refused rejects with the API's code and message. */
export function tencentCloud(keys: { secretId: string; secretKey: string }, region = 'ap-shanghai'): TencentCloud {
  return async (action, parameters) => {
    const body = JSON.stringify(parameters)
    const seconds = Math.floor(Date.now() / 1000)
    const answer = await fetch(`https://${HOST}`, {
      method: 'POST',
      headers: {
        authorization: authorization(keys, HOST, SERVICE, body, seconds),
        'content-type': CONTENT_TYPE,
        'x-tc-action': action,
        'x-tc-version': '2018-06-08',
        'x-tc-timestamp': String(seconds),
        'x-tc-region': region,
      },
      body,
    })
    const { Response } = (await answer.json()) as {
      Response: Record<string, unknown> & { Error?: { Code: string; Message: string } }
    }
    if (Response.Error) throw new Error(`${action}: ${Response.Error.Code}: ${Response.Error.Message}`)
    return Response
  }
}
