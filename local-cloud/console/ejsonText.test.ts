import { html } from './html'
import { coloured, idOf, preview, readable } from './ejsonText'

const wire =
  '{"_id":"a","n":{"$numberInt":"1"},"big":{"$numberLong":"5000000000"},"f":{"$numberDouble":"1.5"},' +
  '"at":{"$date":{"$numberLong":"1804903200000"}},"sub":{"list":[true,null]}}'

describe('a document of the wire', () => {
  it('becomes JSON that one can read and write back', () => {
    expect(readable(wire)).toBe(
      '{"_id":"a","n":1,"big":5000000000,"f":1.5,"at":{"$date":"2027-03-13T02:00:00Z"},"sub":{"list":[true,null]}}',
    )
    expect([idOf(wire), idOf('{"_id":{"$numberInt":"7"}}')]).toEqual(['"a"', '7'])
  })

  it('has a preview on one line, without its id', () => {
    expect(preview(wire)).toMatch(/^\{ "n": 1, "big": 5000000000, .* "list": \[ true, null \] \} \}$/)
  })
})

describe('coloured JSON', () => {
  it.each([
    ['{"a": 1}', '{<span class="field">&quot;a&quot;</span>: <span class="number">1</span>}'],
    ['"a\\": 1"', '<span class="text">&quot;a\\&quot;: 1&quot;</span>'],
    ['[-1.5e3, true]', '[<span class="number">-1.5e3</span>, <span class="number">true</span>]'],
    ['{"<b>', '{&quot;&lt;b&gt;'],
  ])('of %s is the same text, marked', (json, marked) => {
    expect(html`${coloured(json)}`.source).toBe(marked)
  })
})
