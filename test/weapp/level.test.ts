import { builtFiles, readBuilt } from './build'
import { forbiddenCode } from './forbiddenCode'

test('no script of the mini program asks more of a phone than ES2019, nor makes code from text', () => {
  const scripts = builtFiles('.js')
  expect(scripts).toContain('app.js')
  const found = scripts.flatMap((name) => forbiddenCode(readBuilt(name)).map((what) => `${name}: ${what}`))
  expect(found).toEqual([])
})

test.each([
  ['newer syntax', 'const a = b?.c', 'Unexpected token (1:12)'],
  ['a private field', 'class A { #b = 1 }', "Unexpected character '#' (1:10)"],
  ['eval', 'eval("1")', 'eval('],
  ['a function made from text', 'new Function("a", "return a")', 'Function('],
  ['look-behind', 'const a = /(?<=b)c/', '/(?<=b)c/'],
  ['look-behind in a text', 'new RegExp("(?<!b)c")', '"(?<!b)c"'],
])('%s is found', (_name, script, found) => {
  expect(forbiddenCode(script)).toEqual([found])
})

test.each([
  ['the way to the global object', 'Function("return this")()'],
  ['a method that is called eval', 'a.eval("1")'],
  ['a word in a text', '"eval(1)"'],
  ['a named group', 'const a = /(?<year>b)/'],
])('%s is allowed', (_name, script) => {
  expect(forbiddenCode(script)).toEqual([])
})
