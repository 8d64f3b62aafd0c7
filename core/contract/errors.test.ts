import { AppError, commonCodes, declaredCodes, knownCode } from './errors'

test.each([...commonCodes, ...declaredCodes])('%s is known as itself', (code) => {
  expect(knownCode(code)).toBe(code)
})

test.each([
  ['of a newer cloud', 'LESSON_IS_OVER'],
  ['in another case', 'busy'],
  ['that is a name of the language', 'constructor'],
  ['that is empty', ''],
  ['that is no text', 7],
  ['that is a list with a code', ['BUSY']],
  ['that is not there', undefined],
  ['that is null', null],
])('a code %s is one of our own faults', (_, code) => {
  expect(knownCode(code)).toBe('INTERNAL')
})

test('no code stands in both lists, and a refusal says its code', () => {
  expect(new Set([...commonCodes, ...declaredCodes]).size).toBe(commonCodes.length + declaredCodes.length)
  expect(new AppError('BUSY')).toMatchObject({ name: 'AppError', code: 'BUSY', message: 'BUSY' })
})
