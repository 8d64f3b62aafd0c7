import { shelterRecord } from '../../../test/seeds/shelterRecord'
import { changesOfFields, differencesOfLists } from './differencesOfLists'
import { publicPlaces } from './packsOf'
import type { Shelter } from './shelter'

const publishing = { today: '2027-03-01', staleAfterDays: 365, initialsOf: () => 'slgc' }
const places = (...changes: Partial<Shelter>[]) =>
  publicPlaces(
    changes.map((one) => shelterRecord(one)),
    publishing,
  )
const districtName = (code: string) => (code === '610702' ? '汉台区' : code)
const fieldsOf = (before: Partial<Shelter>, after: Partial<Shelter>) =>
  differencesOfLists(places(before), places(after), districtName).flatMap(({ fields }) => fields)

test('a list that stays as it is has no difference', () => {
  expect(differencesOfLists(places({}, { id: 'b' }), places({ id: 'b' }, {}), districtName)).toEqual([])
})

test('new places stand first, then changed ones with their fields, then those that are gone', () => {
  const before = places({ id: 'a', name: '示例旧场' }, { id: 'b', name: '示例中学' })
  const after = places({ id: 'b', name: '示例中学', capacity: 300 }, { id: 'c', name: '示例新场' })
  expect(differencesOfLists(before, after, districtName)).toEqual([
    { id: 'c', name: '示例新场', district: '610702', change: 'new', fields: [] },
    {
      id: 'b',
      name: '示例中学',
      district: '610702',
      change: 'changed',
      fields: [{ field: '可容纳人数', before: '', after: '300 人' }],
    },
    { id: 'a', name: '示例旧场', district: '610702', change: 'gone', fields: [] },
  ])
})

test('a place whose approval has ended is gone, without anybody having changed it', () => {
  const work: Partial<Shelter> = {
    kind: 'personnelShelter',
    approval: { by: '示例办', documentNumber: '示例1号', date: '2027-01-01', validUntil: '2027-03-01', scope: 'exact' },
  }
  const later = publicPlaces([shelterRecord(work)], { ...publishing, today: '2027-03-02' })
  expect(differencesOfLists(places(work), later, districtName)).toMatchObject([{ change: 'gone' }])
})

const long = '从示例路正门进，右转到二号楼，'.repeat(40)

test.each<[string, Partial<Shelter>, Partial<Shelter>, object[]]>([
  ['a long text is compared whole', { entrance: `${long}东` }, { entrance: `${long}西` }, [{ after: `${long}西` }]],
  [
    'a point is one field',
    { point: { longitude: 107, latitude: 33, source: 'WGS84', precision: 'site' } },
    { point: { longitude: 107.5, latitude: 33.5, source: 'WGS84', precision: 'site' } },
    [{ field: '位置（WGS-84）', before: '107, 33', after: '107.5, 33.5' }],
  ],
  [
    'hours are read in words',
    { hours: 'always' },
    { hours: [{ days: [1, 7], from: '08:00', until: '18:00' }] },
    [{ field: '开放时段', before: '全天', after: '周一、周日 08:00–18:00' }],
  ],
  [
    'closed sets are read in words',
    { hazards: ['earthquake'], condition: null, stepFree: null },
    { hazards: ['earthquake', 'flood'], condition: 'closed', stepFree: false },
    [
      { field: '适用灾害', before: '地震', after: '地震、洪涝' },
      { field: '状态', before: '', after: '已停用' },
      { field: '无台阶进入', before: '', after: '否' },
    ],
  ],
  ['a district is named', { district: '610703' }, {}, [{ field: '县区', before: '610703', after: '汉台区' }]],
  [
    'what is only in the detail is compared too',
    { source: { document: '《示例名录》', date: null } },
    { source: { document: '《示例名录》', date: '2027-01-15' } },
    [{ field: '来源', before: '《示例名录》', after: '《示例名录》 2027年1月15日' }],
  ],
  ['nothing of what stays inside', { officeNumber: '1' }, { officeNumber: '2', extra: { 备注: '改' } }, []],
])('%s', (_, before, after, fields) => {
  const found = fieldsOf(before, after)
  expect(found).toHaveLength(fields.length)
  expect(found).toEqual(expect.arrayContaining(fields.map((one) => expect.objectContaining(one) as object)))
})

test('two records of the office are compared field by field as well', () => {
  const before = shelterRecord({ officeNumber: '1', approval: null })
  const after = shelterRecord({
    officeNumber: '2',
    approval: { by: '示例办', documentNumber: '示例1号', date: '2027-01-31', validUntil: null, scope: 'street' },
    point: { longitude: 107, latitude: 33, source: 'GCJ02', precision: 'entrance' },
    extra: { 备注: '改' },
  })
  expect(changesOfFields({ ...before }, { ...after }, districtName)).toEqual([
    { field: '编号', before: '1', after: '2' },
    { field: '位置', before: '', after: '107, 33（原为GCJ-02（腾讯、高德），精确到入口）' },
    { field: '公开审批', before: '', after: '示例办，示例1号，2027年1月31日，长期有效，名称和所在街道' },
    { field: '其他栏目', before: '', after: '备注：改' },
  ])
})
