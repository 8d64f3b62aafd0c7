import { publicShelter } from '../../../test/seeds/publicShelter'
import { placesIn, townsWithPlaces } from './placesIn'
import { search, searchIndex } from './search'

const places = [
  publicShelter({ id: 'stadium', name: '示例体育场', initials: ['sltyc'], town: '北关街道', address: '示例路12号' }),
  publicShelter({ id: 'school', name: '示例第３小学', initials: ['sld3xx', 'sltycxx'], otherNames: ['体育场小学'] }),
  publicShelter({ id: 'park', name: '滨江公园（示例）', initials: ['bjgysl'], district: '610703', town: '大河坎镇' }),
  publicShelter({ id: 'north', name: '体育场北门广场', initials: ['tycbmgc'], address: '示例路北关街道口' }),
]
const index = searchIndex(places, (code) => (code === '610702' ? '汉台区' : '南郑区'))
const ids = (typed: string, most = 10) => search(index, typed, most).map(({ id }) => id)

test.each([
  [
    'a name that begins so stands before one that has it later, and another name after both',
    '体育场',
    ['north', 'stadium', 'school'],
  ],
  ['full-width letters and figures are the same', '第3小学', ['school']],
  ['signs and blanks in a name do not matter', '公园示例', ['park']],
  ['pinyin initials from the beginning', 'bjg', ['park']],
  ['pinyin initials in capitals', 'BJGY', ['park']],
  ['pinyin initials of another name, and from the middle', 'tyc', ['north', 'stadium', 'school']],
  ['a town', '大河坎', ['park']],
  ['a district', '南郑', ['park']],
  ['an address', '示例路12', ['stadium']],
  ['two words must both fit', '体育场 汉台', ['stadium', 'school', 'north']],
  ['two words of which one does not fit', '体育场 南郑', []],
  ['what is nowhere', '飞机场', []],
  ['nothing typed', '  ', []],
  ['signs only', '，。', []],
])('%s', (_, typed, found) => {
  expect(ids(typed)).toEqual(found)
})

test('no more are found than asked for, the best of them', () => {
  expect(ids('体育场', 1)).toEqual(['north'])
})

test('places stand by district and by town', () => {
  expect(placesIn(places, '610703').map(({ id }) => id)).toEqual(['park'])
  expect(placesIn(places, '610702', '北关街道').map(({ id }) => id)).toEqual(['stadium'])
})

test('towns are counted in the city’s order, those without a known town last', () => {
  const more = [...places, publicShelter({ town: '铺镇' }), publicShelter({ town: '某镇' })]
  expect(townsWithPlaces(more, '610702', ['铺镇', '北关街道', '武乡镇'])).toEqual([
    { town: '铺镇', count: 1 },
    { town: '北关街道', count: 1 },
    { town: null, count: 3 },
  ])
})
