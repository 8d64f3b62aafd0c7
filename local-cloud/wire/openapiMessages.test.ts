import { Writer } from 'protobufjs'
import { readCall } from './openapiMessages'

/** A call with one parameter, written by hand as the SDK writes it. */
function call(key: string, value: string, fileName = '', apiType = 0): Uint8Array {
  const pair = Writer.create().uint32(10).string(key).uint32(18).bytes(Buffer.from(value))
  if (fileName !== '') pair.uint32(34).string(fileName)
  const calls = Writer.create().uint32(10).bytes(pair.finish()).finish()
  return Writer.create().uint32(8).int32(apiType).uint32(18).bytes(calls).finish()
}

describe("the protobuf of the SDK's call", () => {
  it('holds parameters as JSON', () => {
    expect(readCall(call('data', '{"thing1":{"value":"试"}}'))).toEqual({ data: { thing1: { value: '试' } } })
    expect(readCall(new Uint8Array())).toEqual({})
  })

  it.each<[string, Uint8Array, string]>([
    ['that is none', Buffer.from([255, 255, 255]), 'not the protobuf of a call'],
    ['with a value that is no JSON', call('a', '{'), 'The parameter a is not JSON'],
    ['with a file', call('media', 'xx', 'media.png'), 'The parameter media is a file'],
    ['of another service', call('a', '1', '', 2), 'only cloud.openapi is supported'],
  ])('%s is refused', (_, bytes, words) => {
    expect(() => readCall(bytes)).toThrow(words)
  })
})
