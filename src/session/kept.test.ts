import { newPhone, openAgain, phone } from '../../test/stubs/phone'

interface Notes {
  notes: string[]
}

const empty: Notes = { notes: [] }

let keeper: typeof import('./kept').keeper

beforeEach(async () => {
  newPhone()
  ;({ keeper } = await openAgain(() => import('./kept')))
})

test('what is kept is read again as it was', () => {
  const kept = keeper('notes', 1, empty)
  expect(kept.read()).toEqual(empty)
  expect(kept.write({ notes: ['“引号”', '\u2028'] })).toBe(true)
  expect(keeper('notes', 1, empty).read()).toEqual({ notes: ['“引号”', '\u2028'] })
})

test('what is forgotten is gone', () => {
  const kept = keeper('notes', 1, empty)
  kept.write({ notes: ['one'] })
  kept.forget()
  expect(kept.read()).toEqual(empty)
})

test('without room what was there before stays', () => {
  const kept = keeper('notes', 1, empty)
  kept.write({ notes: ['before'] })
  phone.full = true
  expect(kept.write({ notes: ['after'] })).toBe(false)
  expect(kept.read()).toEqual({ notes: ['before'] })
})

const fromLines = (value: unknown, version: number): Notes | null =>
  version === 1 ? { notes: (value as string).split('\n') } : null

test.each([
  ['an older version, by migration', { version: 1, value: 'one\ntwo' }, { notes: ['one', 'two'] }],
  ['a version nobody knows how to read, as nothing', { version: 0, value: 'one' }, empty],
  ['a newer version, after the program went back, as nothing', { version: 3, value: { pages: [] } }, empty],
  ['an older version whose migration fails, as nothing', { version: 1, value: 7 }, empty],
  ['no version, as nothing', { value: { notes: ['one'] } }, empty],
])('a phone that comes back with %s is read', (_, kept, expected) => {
  phone.kept.set('notes', JSON.stringify(kept))
  expect(keeper('notes', 2, empty, fromLines).read()).toEqual(expected)
})

test.each(['', 'no text of ours', '{"version":1', 'null', '7', '[]'])(
  'the unreadable text %j is as if nothing were there',
  (text) => {
    phone.kept.set('notes', text)
    expect(keeper('notes', 1, empty).read()).toEqual(empty)
  },
)
