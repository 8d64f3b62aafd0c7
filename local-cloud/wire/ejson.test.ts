import { decode, encode } from './ejson'

const NOW = 1_000_000
const stored = { now: NOW }

describe('the texts of the wire', () => {
  it.each([
    '{"n":{"$numberInt":"1"},"big":{"$numberLong":"5000000000"},"f":{"$numberDouble":"1.5"},"z":{"$numberDouble":"-0.0"},"x":{"$numberDouble":"NaN"}}',
    '{"at":{"$date":{"$numberLong":"1714979289123"}},"none":null,"yes":true,"l":[{"a":["x"]}]}',
  ])('come back as they were: %s', (text) => {
    expect(encode(decode(text, stored) as never)).toBe(text)
  })

  it('have server dates at the time of the platform, with an offset', () => {
    const text =
      '{"a":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}},"l":[{"$tcb_server_date":{"offset":{"$numberInt":"-500"}}}]}'
    expect(decode(text, stored)).toEqual({ a: new Date(NOW), l: [new Date(NOW - 500)] })
  })

  it('have regular expressions, which come back as they were', () => {
    const text = '{"a":{"$regularExpression":{"pattern":"^x","options":"i"}}}'
    expect(decode(text, stored)).toEqual({ a: /^x/i })
    expect(encode(decode(text, stored) as never)).toBe(text)
    expect(() => decode(text.replace('"i"', '"ix"'), stored)).toThrow("the options i, m and s, not 'ix'")
  })

  it('may speak of names that no field has', () => {
    const text = '{"a":"\\"__proto__\\":","constructors":"constructor","$expr":"$a.constructor"}'
    expect(encode(decode(text, stored) as never)).toBe(text)
  })

  it('have no server dates where they may not stand', () => {
    const text = '{"a":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}}}'
    expect(() => decode(text, { now: NOW, serverDates: false })).toThrow(
      'serverDate() is not supported in a transaction',
    )
  })

  it.each([
    ['{', 'Not EJSON'],
    ['{"a":{"$oid":"507f1f77bcf86cd799439011"}}', 'The type ObjectId is not supported'],
    ['{"a":{"$date":{"$numberLong":"99999999999999999"}}}', 'no date'],
    ['{"__proto__":{"x":1}}', "may not be called '__proto__'"],
    [String.raw`{"a":[{"\u005f_proto__":{"x":1}}]}`, "may not be called '__proto__'"],
    ['{"$set":{"a.__proto__.x":1}}', "may not be called '__proto__'"],
    ['{"constructor.prototype.x":1}', "may not be called 'constructor'"],
    [`${'{"a":'.repeat(102)}1${'}'.repeat(102)}`, '100 levels'],
    ['{"a":{"$tcb_server_date":{"offset":"x"}}}', 'number of milliseconds'],
    [undefined, 'missing'],
  ])('are refused: %s', (text, sentence) => {
    expect(() => decode(text, stored)).toThrow(sentence)
  })
})
