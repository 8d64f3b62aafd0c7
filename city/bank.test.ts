import { readBank } from '../tools/bank'

const cities = ['hanzhong', 'example']
const banks = cities.map((city) => [city, readBank(city)] as const)

const groups = banks.flatMap(([city, bank]) =>
  [...new Set(bank.map(({ topic, level }) => `${topic} ${level}`))].map((group) => {
    const own = bank.filter(({ topic, level }) => `${topic} ${level}` === group)
    return [city, group, own.length, own.filter(({ use }) => use === 'reserved').length] as const
  }),
)

test.each(groups.filter(([, , number]) => number >= 3))(
  '%s: of %s, %d questions, about a third is kept back for formal quizzes (%d)',
  (_city, _group, number, reserved) => {
    expect(reserved).toBeGreaterThanOrEqual(1)
    expect(Math.abs(reserved - number / 3)).toBeLessThan(1)
  },
)

test.each(groups.filter(([, , number]) => number < 3))(
  '%s: of %s, %d in all, at least one may be practised (%d are reserved)',
  (_city, _group, number, reserved) => {
    expect(reserved).toBeLessThan(number)
  },
)

test.each(banks)('%s: no question kept back is among those that may be practised', (_, bank) => {
  const practised = bank.filter(({ use }) => use === 'practice')
  const reserved = bank.filter(({ use }) => use === 'reserved')
  expect(reserved.length).toBeGreaterThan(0)
  const text = JSON.stringify(practised)
  expect(reserved.filter(({ stem }) => text.includes(JSON.stringify(stem).slice(1, -1)))).toEqual([])
})

test.each(banks)('%s: every question says where it is written, and none is asked twice', (_, bank) => {
  expect(bank.filter(({ citation }) => citation.trim() === '')).toEqual([])
  expect(new Set(bank.map(({ stem, clip }) => `${stem.trim()} ${JSON.stringify(clip)}`)).size).toBe(bank.length)
})
