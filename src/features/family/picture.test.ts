import { publicShelter } from '../../../test/seeds/publicShelter'
import { emptyCard, type FamilyCard } from './card'
import { heightOf, pictureLines } from './picture'

const card: FamilyCard = {
  spots: {
    ...emptyCard.spots,
    home: { address: '示例小区3号楼', point: { longitude: 107, latitude: 33 }, shelter: { id: 'a', name: '甲广场' } },
  },
  near: '小区东门',
  far: '',
  numbers: [{ who: '妈妈', number: '13800000000' }],
}
const list = { places: [publicShelter({ id: 'a', name: '甲广场' })], sample: false }
const words = (withAddresses: boolean) => pictureLines(card, withAddresses, list).map(({ text }) => text)

test('an address is left out of the picture unless somebody wants it there', () => {
  expect(words(false)).not.toContain('示例小区3号楼')
  expect(words(true)).toContain('示例小区3号楼')
})

test('a point is never in the picture, and the warning always is', () => {
  expect(words(true).join()).not.toContain('107')
  expect(words(false)).toContain('含家庭信息，请勿转发到群')
  expect(pictureLines(emptyCard, true, list).map(({ text }) => text)).toContain('含家庭信息，请勿转发到群')
})

test('what is not written has no heading', () => {
  expect(words(false)).toContain('家附近的会合点')
  expect(words(false)).not.toContain('回不了家时的会合点')
})

test('a shelter of the sample list is marked', () => {
  expect(pictureLines(card, false, { ...list, sample: true }).map(({ text }) => text)).toContain('甲广场（示例）')
})

test('more lines take more height', () => {
  expect(heightOf(pictureLines(card, true, list))).toBeGreaterThan(heightOf(pictureLines(card, false, list)))
})

test.each([
  ['it was withdrawn', [], '已不在现在的清单里，请重新选'],
  ['it is suspended', [publicShelter({ id: 'a', condition: 'suspended' })], '现在暂停使用，请重新选'],
  ['it is closed for good', [publicShelter({ id: 'a', condition: 'closed' })], '已经停用，请重新选'],
  ['it is a venue now', [publicShelter({ id: 'a', kind: 'venue' })], '清单里已不写明用于“地震等灾害”，请重新选'],
])('of a shelter on the card the picture says that %s', (_, places, said) => {
  expect(pictureLines(card, false, { places, sample: false })).toContainEqual({ text: said, kind: 'warning' })
})

test('a phone without a list complains of no shelter', () => {
  expect(pictureLines(card, false, null).filter(({ kind }) => kind === 'warning')).toHaveLength(2)
})
