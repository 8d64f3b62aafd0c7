import { figuresOf } from './numerals'

test.each([
  ['二〇二七', '年', '2027'],
  ['二零二七', '年', '2027'],
  ['二○二七', '年', '2027'],
  ['十三', '日', '13'],
  ['二十四', '秒', '24'],
  ['廿八', '日', '28'],
  ['十', '时', '10'],
  ['零三', '分', '03'],
  ['三〇', '分', '30'],
  ['一百八十', '秒', '180'],
  ['两', '次', '2'],
])('%s%s is %s', (numeral, unit, figures) => expect(figuresOf(numeral, unit)).toBe(figures))

test.each([
  ['〇〇', '日', 'hides its digits'],
  ['两三', '次', 'is two or three'],
  ['十十', '日', 'is no number'],
])('%s%s is no number to rely on: it %s', (numeral, unit) => expect(figuresOf(numeral, unit)).toBeUndefined())
