import { city } from '@city'
import { holdsPersonsName, type KnownPlaces } from './personsName'

const nowhere: KnownPlaces = { districts: [], placesAround: [] }
const places: KnownPlaces = {
  districts: [{ code: '000001', name: '高台区', centre: { longitude: 107, latitude: 33 } }],
  placesAround: ['石泉', '白河'],
}

test.each([
  ['张三', true],
  ['李小明', true],
  ['欧阳小明', true],
  ['王主任', true],
  ['示例街道办、张三', true],
  ['示例街道办（李小明）', true],
  ['张三／李四', true],
  ['示例街道办', false],
  ['方正公司', false],
  ['高新区', false],
  ['马道社区', false],
  ['汉台区国动办', false],
  ['汉台区应急管理局、示例街道办', false],
  ['', false],
])('%s holds the name of a person: %s', (text, holds) => {
  expect(holdsPersonsName(text, nowhere)).toBe(holds)
})

test.each([
  ['石泉', false],
  ['白河、张家区', false],
  ['高台', false],
  ['高台区', false],
  ['白河 李四', true],
  ['石泉生', true],
  ['高台明', true],
  ['张三', true],
])('where 石泉 and 白河 are known and a district is 高台区, %s holds the name of a person: %s', (text, holds) => {
  expect(holdsPersonsName(text, places)).toBe(holds)
})

test('no district and no county of the table of the city is taken for a person', () => {
  const bare = city.districts.map(({ name }) => name.slice(0, -1))
  expect([...bare, ...city.placesAround].filter((name) => holdsPersonsName(name, city))).toEqual([])
  expect(city.placesAround.filter((name) => !holdsPersonsName(name, nowhere))).toEqual([])
})

test.each(['县', '区', '镇', '街道', '社区', '村', '办', '局', '所', '队', '站', '中心', '学校', '物业'])(
  'what ends in %s is a unit',
  (ending) => {
    expect(holdsPersonsName(`高${ending}`, nowhere)).toBe(false)
    expect(holdsPersonsName(`石泉${ending}`, nowhere)).toBe(false)
  },
)
