import * as v from 'valibot'
import { contract } from '.'
import { QuizShape } from './quiz'

const quiz = {
  id: 'spring-2027',
  title: '人民防空知识答题',
  blueprint: [{ topics: [], levels: ['adult'], number: 10 }],
  attempts: 3,
  minutes: null,
  graceSeconds: 30,
  late: 'accept',
  marking: 'partPoints',
  opensAt: 1_800_000_000_000,
  closesAt: 1_800_100_000_000,
  sample: false,
}
const part = (number: number) => ({ topics: ['警报信号'], levels: ['adult'], number })

test.each([
  ['without a time limit', {}],
  ['of a hundred questions in two parts', { blueprint: [part(50), part(50)] }],
])('a quiz %s can be announced', (_, change) => {
  expect(v.is(QuizShape, { ...quiz, ...change })).toBe(true)
})

test.each([
  ['of more questions than a sheet can hold', { blueprint: [part(60), part(41)] }],
  ['of no part', { blueprint: [] }],
  ['with a part of no question', { blueprint: [part(0)] }],
  ['that nobody may sit', { attempts: 0 }],
  ['that one may sit without end', { attempts: 11 }],
  ['of no minutes', { minutes: 0 }],
  ['that closes before it opens', { closesAt: quiz.opensAt - 1 }],
  ['with moments in seconds', { opensAt: 1_800_000_000 }],
  ['with a grace of an hour', { graceSeconds: 3600 }],
])('a quiz %s cannot', (_, change) => {
  expect(v.is(QuizShape, { ...quiz, ...change })).toBe(false)
})

const operations = Object.entries(contract).flatMap(([name, api]) =>
  Object.entries(api).map(([action, operation]) => [`${name}.${action}`, operation] as const),
)

test.each(operations)('%s takes nothing but an object for its input', (_, { input }) => {
  for (const wrong of [null, undefined, 'text', 7, true, NaN]) expect(v.is(input, wrong)).toBe(false)
})
