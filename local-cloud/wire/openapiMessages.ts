import { parse } from 'protobufjs'
import { againstTheRule, Refusal } from '../refusal'

/** The messages between the SDK and WeChat's servers, as far as `cloud.openapi` uses them. */
const { root } = parse(
  `syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contentType = 3; string fileName = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; bytes innerData = 3; bytes svrkitData = 4; bytes tokenData = 5; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; int32 svrkitErrorCode = 6; }`,
  { keepCase: true },
)
const callMessage = root.lookupType('CommApiData')
const answerMessage = root.lookupType('CommOpenApiResp')

interface Pair {
  key: string
  value: Uint8Array
  fileName: string
}

/** What WeChat's servers answer: bytes with their type, or the number of an error of theirs. */
export type Reply = { respData: Uint8Array; contentType: string; httpCode: 200 } | { errorCode: number }

function valueOf({ key, value, fileName }: Pair): unknown {
  if (fileName !== '') throw againstTheRule(`The parameter ${key} is a file: no API that takes one is supported here.`)
  try {
    return JSON.parse(Buffer.from(value).toString('utf8'))
  } catch {
    throw new Refusal('INVALID_PARAM', `The parameter ${key} is not JSON.`)
  }
}

/** The parameters of a call, from its protobuf. Refuses bytes that are none, files, and the SDK's other services. */
export function readCall(bytes: Uint8Array): Record<string, unknown> {
  let call: { apiType: number; openapiData: { pairs: Pair[] } | null }
  try {
    call = callMessage.toObject(callMessage.decode(bytes), { defaults: true, arrays: true }) as typeof call
  } catch {
    throw new Refusal('INVALID_PARAM', 'requestData is not the protobuf of a call.')
  }
  if (call.apiType !== 0) {
    throw againstTheRule('Of what the SDK sends to WeChat, only cloud.openapi is supported: no open data, no VoIP.')
  }
  return Object.fromEntries((call.openapiData?.pairs ?? []).map((pair) => [pair.key, valueOf(pair)]))
}

/** The protobuf of an answer. */
export function writeReply(reply: Reply): Uint8Array {
  return answerMessage.encode(answerMessage.fromObject(reply)).finish()
}
