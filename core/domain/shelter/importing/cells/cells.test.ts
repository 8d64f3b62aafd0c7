import { readDate } from '../../../files/cellDate'
import { readDegrees, readPair } from './degrees'
import { readHours } from './hours'
import { headerFactor, readNumber } from './number'
import { isPersonal } from './personal'
import { readProse } from './prose'
import { comparable, hasLostCharacter, isLongerThan, said, trimmed } from '../../../files/cellText'
import { conditionIn, hazardsIn, kindIn, levelIn, usesIn } from './words'
import { readYesNo } from '../../../files/cellYesNo'

test.each([
  ['389.0', 389],
  ['1,432', 1432],
  ['1,234,567', 1_234_567],
  ['  124 ', 124],
  ['５００', 500],
  ['约300人', 300],
  ['1.2万人', 12_000],
  ['300余人', 300],
  ['0', 0],
  ['0.0', 0],
  ['1 193', 1193],
])('%s persons are %s', (cell, value) => {
  expect(readNumber(cell, 'persons')).toEqual({ value })
})

test.each(['约.万人', '300-500', '屋内480人／屋外3,350人', '三五百', '-20', '1,43', '人', '12.5.3'])(
  '%s is no one number of persons',
  (cell) => {
    expect(readNumber(cell, 'persons')).toBe('unclear')
  },
)

test.each(['', ' ', '　', '-', '/', '无', '不详', 'N/A', '待核实', undefined])('%s says nothing', (cell) => {
  expect(readNumber(cell, 'persons')).toBeNull()
  expect(said(cell)).toBeNull()
})

test.each([
  ['1.8', '面积（万平方米）', 18_000],
  ['1.8万', '面积（万平方米）', 18_000],
  ['1.8万平方米', '面积', 18_000],
  ['1200㎡', '面积', 1200],
  ['3亩', '面积', 2000],
  ['2公顷', '面积（平方米）', 20_000],
  ['2', '占地面积(亩)', 1333.333333],
])('%s under %s is %s square metres', (cell, header, value) => {
  expect(readNumber(cell, 'area', headerFactor(header, 'area'))).toEqual({ value })
})

test.each([
  ['33.07955', 33.07955],
  ['１０７．０２３７１', 107.02371],
  ['33°04′09″N', 33.069167],
  ['东经107度1分32秒', 107.025556],
  ["107°1.5'", 107.025],
  ['W 8.5', -8.5],
  ['2121.19', 2121.19],
])('%s is %s degrees', (cell, degrees) => {
  expect(readDegrees(cell)).toBeCloseTo(degrees, 5)
})

test.each(['33°64′09″', '33,07', 'abc', '33.07 107.02', '1e5'])('%s is no angle', (cell) => {
  expect(readDegrees(cell)).toBeNull()
})

test.each([
  ['33.0795,107.0237', 33.0795, 107.0237],
  ['107.0237， 33.0795', 107.0237, 33.0795],
  ['(107.0237 33.0795)', 107.0237, 33.0795],
  ['[107.0237,33.0795]', 107.0237, 33.0795],
  ['东经107.0237°，北纬33.0795°', 107.0237, 33.0795],
  ['33°04′46″N 107°01′25″E', 33.079444, 107.023611],
])('%s holds two angles', (cell, one, two) => {
  const pair = readPair(cell)!
  expect(pair[0].value).toBeCloseTo(one, 5)
  expect(pair[1].value).toBeCloseTo(two, 5)
})

test.each(['33.07', '1,2,3', '汉台区 33.07,107.02'])('%s holds no pair', (cell) => {
  expect(readPair(cell)).toBeNull()
})

test.each([
  ['2027-01-31', '2027-01-31'],
  ['2027/1/3', '2027-01-03'],
  ['2027.1.31', '2027-01-31'],
  ['2027年1月31日', '2027-01-31'],
  ['20270131', '2027-01-31'],
  ['2027-01-31 08:00', '2027-01-31'],
  ['２０２７年１月３１日', '2027-01-31'],
])('%s is the day %s', (cell, date) => {
  expect(readDate(cell)).toEqual({ date })
})

test.each(['2027年1月', '27-1-31', '2027-02-30', '去年', '46053'])('%s is no whole date', (cell) => {
  expect(readDate(cell)).toBe('unclear')
})

const everyDay = [1, 2, 3, 4, 5, 6, 7]

test.each([
  ['全天', 'always'],
  ['24小时开放', 'always'],
  ['00:00-24:00', 'always'],
  ['8:00-18:00', [{ days: everyDay, from: '08:00', until: '18:00' }]],
  ['每天８：００—１８：００', [{ days: everyDay, from: '08:00', until: '18:00' }]],
  ['周一至周五 8:30-17:30', [{ days: [1, 2, 3, 4, 5], from: '08:30', until: '17:30' }]],
  [
    '周一至周五8:00-12:00,14:00-18:00；周末9:00-17:00',
    [
      { days: [1, 2, 3, 4, 5], from: '08:00', until: '12:00' },
      { days: [1, 2, 3, 4, 5], from: '14:00', until: '18:00' },
      { days: [6, 7], from: '09:00', until: '17:00' },
    ],
  ],
  ['上午8点至下午6点', [{ days: everyDay, from: '08:00', until: '18:00' }]],
])('%s is understood whole', (text, hours) => {
  expect(readHours(text)).toEqual(hours)
})

test.each(['工作时间', '8:00-18:00（节假日除外）', '18:00-8:00', '按学校通知', '8:00起'])(
  'half of %s is no hours',
  (text) => {
    expect(readHours(text)).toBeNull()
  },
)

test.each([
  ['√', true],
  ['1.0', true],
  ['Ｙ', true],
  ['有无障碍设施', true],
  ['否', false],
  ['0', false],
  ['无', false],
  ['', null],
  ['-', null],
  ['坡道一处', 'unclear'],
])('%s answers %s', (cell, answer) => {
  expect(readYesNo(cell)).toBe(answer)
})

test.each([
  ['可利用面积约为1.8万平方米，总面积约为50.36万平方米，可容纳人数约为7600人', 7600, 18_000],
  ['占地面积3000㎡，可容纳2000人', 2000, 3000],
  ['位于公园东侧', null, null],
])('%s carries its figures', (cell, capacity, area) => {
  expect(readProse(cell)).toEqual({ capacity, area, lost: false })
})

test.each(['可利用面积约为.万平方米,可容纳人数约为人', '可容纳人'])('%s has lost its digits', (cell) => {
  expect(readProse(cell)).toMatchObject({ lost: true })
})

test.each([
  ['应急避难场所', 'emergencyShelter'],
  ['地震应急避难场所（Ⅱ类）', 'emergencyShelter'],
  ['防空地下室', 'personnelShelter'],
  ['人员掩蔽工程', 'personnelShelter'],
  ['人防疏散基地', 'evacuationBase'],
  ['人防宣传教育馆', 'venue'],
  ['大楼', null],
])('%s is of the kind %s', (cell, kind) => {
  expect(kindIn(cell)).toBe(kind)
})

test('words of closed sets are taken for what they say', () => {
  expect(['市级', '县（区）级', '乡镇（街道）级', '社区', 'Ⅰ类'].map(levelIn)).toEqual([
    ...['city', 'county', 'township', 'village', null],
  ])
  expect(hazardsIn('地震、洪涝、滑坡')).toEqual(['earthquake', 'flood', 'geological'])
  expect(usesIn('平时防灾、战时防空')).toEqual(['disaster', 'airRaid'])
  expect(['在用', '维修中，暂停使用', '已拆除', '在建'].map(conditionIn)).toEqual([
    'inUse',
    'suspended',
    'closed',
    null,
  ])
})

test('padding goes, what is inside a cell stays', () => {
  expect(trimmed('　东湖公园　 ')).toBe('东湖公园')
  expect(trimmed('\uFEFF中山路７号\u00A0')).toBe('中山路７号')
  expect(comparable('中山路７号（东门）')).toBe(comparable('中山路7号(东门)'))
})

test('a rare character counts as one, and a lost one is noticed', () => {
  expect(isLongerThan('四𥧄字'.repeat(10), 30)).toBe(false)
  expect(['瓦?里', '什么?', '瓦\uFFFD里'].map(hasLostCharacter)).toEqual([true, true, true])
  expect(hasLostCharacter('A?B')).toBe(false)
})

test.each([
  ['13800000000', true],
  ['张某 138-0000-0000', true],
  ['610702199001011234', true],
  ['0916-2218876', false],
  ['02987654321', false],
])('%s belongs to a person: %s', (cell, personal) => {
  expect(isPersonal(cell)).toBe(personal)
})
