import { lesson } from '../../../test/stubs/lesson'
import { crc32 } from './crc32'
import { countsOf, hasCounts, inBankOrder, type LessonCounts } from './lessonCounts'
import { MOST_TAKEOVER_BYTES, readTakeover, takeoverText } from './takeover'

const counted = lesson({ counts: [[6, 31, 4, 2], null, [0, 0, 40, 3], ...Array.from({ length: 8 }, () => null)] })
const text = takeoverText(countsOf(counted))

/** A text with another body, and the checksum that belongs to it. */
const sealed = (body: string) => `${body}.${crc32(body)}`

test('what is on the screen is what the phone reads', () => {
  expect(readTakeover(text)).toEqual(countsOf(counted))
  expect(readTakeover(` ${text}\n`)).toEqual(countsOf(counted))
})

test('hands are told in the order of the bank, whatever order the screen had', () => {
  expect(inBankOrder([6, 31, 4, 2], [2, 0, 3, 1])).toEqual([31, 2, 6, 4])
  expect(inBankOrder([6, null, 4, 2], [2, 0, 3, 1])).toEqual([0, 2, 6, 4])
  expect(inBankOrder([null, null], [1, 0])).toBeNull()
  expect(inBankOrder(null, [1, 0])).toBeNull()
})

test('the text says nothing but the lesson, its questions and the hands of the whole class', () => {
  const [form, id, start, names, turns] = text.split('.')
  expect([form, id, start]).toEqual(['RFKT1', counted.id, (1_800_000_000_000).toString(36)])
  expect(names!.split(',')).toHaveLength(8)
  expect(turns!.split(';').map((turn) => turn.slice(0, 2))).toEqual([
    'b0',
    'b1',
    'b2',
    'l3',
    'l4',
    'l5',
    'l6',
    'l7',
    'a0',
    'a1',
    'a2',
  ])
})

test('the largest lesson stays below what a camera reads from a screen', () => {
  const longest = 'q'.repeat(64)
  const name = (place: number) => ({
    id: `${longest.slice(0, 62)}${String(place).padStart(2, '0')}`,
    version: 999_999_999,
  })
  const counts = [999, 999, 999, 999]
  const turn = (part: 'before' | 'lesson' | 'after') => (place: number) => ({ ...name(place), part, counts })
  const largest: LessonCounts = {
    lessonId: counted.id,
    startedAt: 9_999_999_999_999,
    questions: [
      ...[0, 1, 2].map(turn('before')),
      ...[3, 4, 5, 6, 7].map(turn('lesson')),
      ...[0, 1, 2].map(turn('after')),
    ],
  }
  expect(Buffer.byteLength(takeoverText(largest))).toBeLessThan(MOST_TAKEOVER_BYTES)
  expect(readTakeover(takeoverText(largest))).toEqual(largest)
})

test.each([
  ['another code', 'https://example.cn/', 'NOT_A_LESSON'],
  ['nothing', '', 'NOT_A_LESSON'],
  ['one of a newer program', sealed('RFKT2.what.ever'), 'NEWER'],
  ['one that was cut off', text.slice(0, -12), 'DAMAGED'],
  ['one with a hand more', text.replace(/:(\d+),/, ':9$1,'), 'DAMAGED'],
  ['one without questions', sealed(`RFKT1.${counted.id}.k2o6wbpc..`), 'DAMAGED'],
  ['one whose turn names no question', sealed(`RFKT1.${counted.id}.k2o6wbpc.a@1.b1:1,2`), 'DAMAGED'],
  ['one with more behind it', sealed(`RFKT1.${counted.id}.k2o6wbpc.a@1.b0:1,2.more`), 'DAMAGED'],
  ['one whose lesson has no id', sealed('RFKT1.short.k2o6wbpc.a@1.b0:1,2'), 'DAMAGED'],
  ['one with more hands than a hall', sealed(`RFKT1.${counted.id}.k2o6wbpc.a@1.b0:1000,2`), 'DAMAGED'],
])('%s is no lesson: %#', (_, scanned, why) => {
  expect(readTakeover(scanned)).toBe(why)
})

test('every letter that is read wrongly is noticed', () => {
  const misread = Array.from(
    text,
    (letter, at) => text.slice(0, at) + (letter === 'x' ? 'y' : 'x') + text.slice(at + 1),
  )
  const taken = misread.filter((one) => typeof readTakeover(one) !== 'string')
  expect(taken).toEqual([])
})

test('the checksum is the CRC-32 that everybody knows', () => {
  expect(crc32('123456789')).toBe('cbf43926')
})

test('a lesson in which nothing was counted has nothing to hand on', () => {
  expect(hasCounts(lesson())).toBe(false)
  expect(hasCounts(counted)).toBe(true)
})
