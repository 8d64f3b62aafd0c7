import { shelterRecord } from '../../../test/seeds/shelterRecord'
import { blockedIn, blockedRow } from './blocked'
import { blockedRecord, columnKindOf } from './blockedRecord'
import type { BlockedKind } from './blockedRules'
import { publishability } from './publishability'

test.each<[string, BlockedKind]>([
  ['人防基本指挥所', 'command'],
  ['地下指挥中心', 'command'],
  ['预备指挥所（二号）', 'command'],
  ['市人防指挥部旁', 'command'],
  ['防空应急指挥中心', 'command'],
  ['应急指挥中心（人防）', 'command'],
  ['战时用途：指挥工程', 'command'],
  ['县指挥部对面', 'command'],
  ['指 挥\u3000所', 'command'],
  ['指·挥-所', 'command'],
  ['指\u200b挥\n所', 'command'],
  ['人防指揮所', 'command'],
  ['ＣＯＭＭＡＮＤ　ＰＯＳＴ', 'command'],
  ['楼顶防空警报器一台', 'alarm'],
  ['警报控制站', 'alarm'],
  ['鸣响点 12 号', 'alarm'],
  ['屋顶装有电声警报', 'alarm'],
  ['楼顶平台架设警报', 'alarm'],
  ['防空警報臺', 'alarm'],
  ['设有警报系统', 'alarm'],
  ['air-raid siren', 'alarm'],
  ['通信枢纽', 'communication'],
  ['人防通信站', 'communication'],
  ['短波电台一部', 'communication'],
  ['通訊樞紐', 'communication'],
  ['人防工程专用通信', 'communication'],
  ['通信机房在地下二层', 'communication'],
  ['人防物资库', 'stores'],
  ['人防器材', 'stores'],
  ['民防油料', 'stores'],
  ['地下医疗站', 'teams'],
  ['物资掩蔽工程', 'stores'],
  ['战备储备库', 'stores'],
  ['地下二层为物资库', 'stores'],
  ['装备库旁', 'stores'],
  ['弹药库', 'stores'],
  ['戰備物資庫', 'stores'],
  ['抢险抢修专业队工程', 'teams'],
  ['专业队队员掩蔽部', 'teams'],
  ['抢险抢修队', 'teams'],
  ['医疗救护工程', 'teams'],
  ['防化专业队', 'teams'],
  ['人防中心医院', 'teams'],
  ['專業隊裝備掩蔽部', 'teams'],
])('“%s” is refused as %s in whatever column it stands', (text, kind) => {
  expect(blockedIn(text, 'naming')).toBe(kind)
  expect(blockedIn(text, 'prose')).toBe(kind)
  expect(blockedIn(text, 'unknown')).toBe(kind)
})

test.each<[string, BlockedKind]>([
  ['交通指挥中心广场', 'command'],
  ['应急指挥部', 'command'],
  ['指挥', 'command'],
  ['基指', 'command'],
  ['警报', 'alarm'],
  ['防空警报', 'alarm'],
  ['中控制站', 'alarm'],
  ['电台', 'communication'],
  ['示例通信楼', 'communication'],
  ['救灾物资储备库', 'stores'],
  ['粮食储备库', 'stores'],
  ['应急物资', 'stores'],
  ['示例医疗救护站', 'teams'],
  ['急救医院', 'teams'],
  ['防化', 'teams'],
])('as the name or kind of a place “%s” is refused as %s, since it is doubtful', (text, kind) => {
  expect(blockedIn(text, 'naming')).toBe(kind)
})

test.each<[string, BlockedKind]>([
  ['指挥', 'command'],
  ['人员掩蔽、指挥', 'command'],
  ['应急指挥中心', 'command'],
  ['防空警报', 'alarm'],
  ['通信', 'communication'],
  ['人员掩蔽/物资', 'stores'],
  ['战时物资', 'stores'],
  ['专业队', 'teams'],
  ['医疗救护', 'teams'],
])('in a column of which nobody knows what it is “%s” is refused as %s: it is all that is said', (text, kind) => {
  expect(blockedIn(text, 'unknown')).toBe(kind)
})

test.each([
  '交通指挥中心旁',
  '消防救援指挥中心对面',
  '应急指挥部设在三楼会议室',
  '设应急指挥区、应急医疗救护点、应急物资储备室',
  '市防汛抗旱指挥部办公室',
  '县抗震救灾指挥部',
  '物资发放点',
  '应急物资储备库',
  '救灾物资储备库（民政）',
  '示例粮食储备库隔壁',
  '通信信号良好',
  '人防工程内通信信号良好',
  '通讯地址：示例路1号',
  '移动通信基站旁',
  '示例人民广播电台旁',
  '示例通信工程有限公司院内',
  '听到防空警报后开放',
  '警报间隔六秒',
  '听到警报室内人员就近进入',
  '火灾自动警报系统',
  '设有消防警报器',
  '火警报警电话 119',
  '报警报修电话',
  '由专业队伍管理',
  '医疗救护点',
  '示例市政抢险抢修中心',
  '示例消防化学品仓库旁',
  '动员居民自带物资',
  '',
])('“%s” says nothing of a blocked kind in an address or a text', (text) => {
  expect(blockedIn(text, 'prose')).toBeNull()
})

test.each([
  '示例小学操场',
  '汉中市体育场',
  '示例广场（应急避难场所）',
  '人员掩蔽工程',
  '二等人员掩蔽所',
  '示例防空地下室',
  '人防疏散基地',
  '战备路示例小学',
  '电台路社区广场',
  '示例通信公司停车场',
  '示例人民广播电台院内广场',
  '物资局家属院',
  '示例大学生物资源学院操场',
  '示例急救中心广场',
  '示例中心医院停车场',
  '信息学院操场',
  '救助管理站',
  '文化站',
  '应急救护培训基地',
])('“%s” may be a place’s name or kind', (text) => {
  expect(blockedIn(text, 'naming')).toBeNull()
})

test.each<[string, string, BlockedKind | null]>([
  ['警报器', '有', 'alarm'],
  ['警报器（台）', '2', 'alarm'],
  ['防空警报', '√', 'alarm'],
  ['是否指挥工程', '是', 'command'],
  ['物资库', '1', 'stores'],
  ['警报器', '无', null],
  ['警报器', '×', null],
  ['警报器', '—', null],
  ['警报器（台）', '0', null],
  ['警报器', '0台', null],
  ['是否指挥工程', '否', null],
  ['是否指挥工程', ' ', null],
  ['火警报警电话', '119', null],
  ['应急物资储备', '帐篷20顶', null],
  ['通讯地址', '示例路1号', null],
])('under the header “%s” a cell “%s” betrays %s', (header, text, kind) => {
  expect(blockedRow([{ header, text, column: 'unknown' }])).toBe(kind)
})

test('one such cell anywhere refuses the whole row', () => {
  const innocent = { header: '地址', text: '示例路1号', column: 'prose' } as const
  expect(blockedRow([innocent, innocent])).toBeNull()
  expect(blockedRow([innocent, { header: '备注', text: '地下二层为物资库', column: 'unknown' }])).toBe('stores')
})

test.each([
  ['name', 'naming'],
  ['kind', 'naming'],
  ['address', 'prose'],
  [null, 'unknown'],
])('the column of %s is %s', (field, column) => {
  expect(columnKindOf(field)).toBe(column)
})

test.each([
  ['its name', { name: '示例指挥中心' }],
  ['another name', { otherNames: ['示例通信站'] }],
  ['its address', { address: '人防指挥部旁' }],
  ['its entrance', { entrance: '从物资库旁边进' }],
  ['a facility', { facilities: ['厕所', '警报器'] }],
  ['the words of a photo', { photos: [{ hash: 'a', type: 'image/png' as const, bytes: 1, caption: '警报器' }] }],
  ['another column', { extra: { 战时用途: '专业队' } }],
  ['the header of another column', { extra: { 警报器: '有' } }],
])('a record is refused for %s, and is never public', (_, changes) => {
  const record = shelterRecord(changes)
  expect(blockedRecord(record)).not.toBeNull()
  expect(publishability(record, { today: '2027-03-01', staleAfterDays: 365 })).toMatchObject({
    state: 'inside',
    reasons: [{ code: 'blocked' }],
  })
})

test('a record as others are is not refused', () => {
  expect(blockedRecord(shelterRecord({ facilities: ['应急指挥区', '医疗救护点'], extra: { 警报器: '无' } }))).toBeNull()
})
