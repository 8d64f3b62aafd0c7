import { createHash } from 'node:crypto'
import { auditText, CHAIN_START, type AuditEntry } from './audit'
import { beforeTheFirst, checkedAlong, checkedAtEnd, type Break, type HashedEntry } from './auditChain'

const hashOf = (entry: AuditEntry): string => createHash('sha256').update(auditText(entry)).digest('hex')

function chainOf(length: number): HashedEntry[] {
  const chain: HashedEntry[] = []
  for (let place = 1; place <= length; place++) {
    const entry: AuditEntry = {
      ...{ place, at: place, by: 'S0001', act: 'announcement.save', subject: 'a', before: null, after: `${place}` },
      previous: chain.at(-1)?.hash ?? CHAIN_START,
    }
    chain.push({ ...entry, hash: hashOf(entry) })
  }
  return chain
}

const chain = chainOf(6)
const end = { place: 6, hash: chain[5]!.hash }
const without = (place: number) => chain.filter((entry) => entry.place !== place)
const changed = (place: number, change: Partial<HashedEntry>) =>
  chain.map((entry) => (entry.place === place ? { ...entry, ...change } : entry))
const checked = (entries: HashedEntry[], kept = end) =>
  checkedAtEnd(checkedAlong(beforeTheFirst, entries, hashOf), kept)

test('a whole chain holds', () => {
  expect(checked(chain)).toEqual({ checkedTo: 6, hash: end.hash, broken: null })
})

test('an empty chain holds while nothing was written', () => {
  expect(checked([], { place: 0, hash: CHAIN_START })).toEqual(beforeTheFirst)
})

test.each<[string, HashedEntry[], number, Break]>([
  ['without its first entry', without(1), 1, 'missing'],
  ['without one in the middle', without(4), 4, 'missing'],
  ['without its last entry', without(6), 6, 'cut'],
  ['without any', [], 1, 'cut'],
  ['with an entry by another', changed(3, { by: 'S0002' }), 3, 'changed'],
  ['with another moment', changed(3, { at: 4 }), 3, 'changed'],
  ['with another content before', changed(3, { before: 'x' }), 3, 'changed'],
  ['with an entry that names another before it', changed(3, { previous: chain[0]!.hash }), 3, 'changed'],
  ['with an entry twice', [...chain.slice(0, 3), ...chain.slice(2)], 4, 'changed'],
])('a chain %s is broken there', (_, entries, place, how) => {
  expect(checked(entries)).toMatchObject({ checkedTo: place - 1, broken: { place, how } })
})

test('an entry that was written anew with a hash that fits breaks the chain at the next one', () => {
  const forged = { ...chain[2]!, by: 'S0002' }
  const entries = [...chain.slice(0, 2), { ...forged, hash: hashOf(forged) }, ...chain.slice(3)]
  expect(checked(entries)).toMatchObject({ checkedTo: 3, broken: { place: 4, how: 'changed' } })
})

test.each<[string, { place: number; hash: string }, number]>([
  ['that another last entry was written', { place: 6, hash: chain[4]!.hash }, 6],
  ['that fewer were written', { place: 4, hash: chain[3]!.hash }, 5],
])('a chain whose end says %s is changed', (_, kept, place) => {
  expect(checked(chain, kept).broken).toEqual({ place, how: 'changed' })
})

test('stretch by stretch comes to the same as at once', () => {
  const first = checkedAlong(beforeTheFirst, chain.slice(0, 2), hashOf)
  expect(checkedAlong(first, chain.slice(2), hashOf)).toEqual(checkedAlong(beforeTheFirst, chain, hashOf))
})
