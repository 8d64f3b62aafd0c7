import { figures, type Happening } from './figures'
import { figureTables, ledgerTable } from './tables'
import { paragraph } from './paragraph'
import { yearOf } from './period'

const districts = ['610702', '610703', null] as const
const happening = (changes: Partial<Happening>): Happening => ({
  ...{ part: 'online', date: '2027-03-13', district: '610702', setting: 'school', people: 40 },
  ...changes,
})
const year = [
  happening({ people: 1200 }),
  happening({ district: '610703', setting: 'community', people: 60 }),
  happening({ part: 'classroom', people: 45 }),
  happening({ part: 'classroom', people: null }),
  happening({ part: 'offline', setting: 'community', people: null }),
]
const asked = { period: yearOf(2027), districts, countedFrom: '2027-02-10' }
const words = { city: '示例市', districtName: (code: string | null) => code ?? '全市（不分县区）' }

test('a year is told as reports tell it, with honest words for what nobody counted', () => {
  expect(paragraph(figures(year, asked), '示例市')).toBe(
    [
      '2027年，示例市深入推进人民防空宣传教育进机关、进学校、进企业、进社区、进网络。',
      '组织线上知识答题活动2场，收到答卷1260份；',
      '开展课堂宣传教育2节，课堂举手作答45人次（另有1节参与人次未统计）；',
      '开展线下宣传活动1场（参加人次未统计）。',
      '其中，进机关线上0场、课堂0节、线下未统计；进学校线上1场、课堂2节、线下未统计；进企业线上0场、课堂0节、线下未统计；',
      '进社区线上1场、课堂0节、线下1场；进网络线上0场、课堂0节、线下未统计。',
      '线上和课堂数字自2027年2月10日起统计。',
      '线上、课堂和线下分别统计，不相加；线下数字来自宣传台账。',
    ].join(''),
  )
})

test.each([
  ['few people', [happening({ people: 3 })], '组织线上知识答题活动1场（答卷份数较少，不公布）'],
  ['nothing held', [], '未组织线上知识答题活动'],
  ['nothing in the ledger', [], '开展线下宣传活动的场数未统计'],
])('%s is told in words', (_, happenings, expected) => {
  expect(paragraph(figures(happenings, asked), '示例市')).toContain(expected)
})

test('tables have a row for each district in order, and words where a number is not told', () => {
  const tables = figureTables(figures([happening({ people: 3 }), ...year], asked), words)
  expect(tables.map(({ name }) => name)).toEqual(['汇总', '按县区', '按五进', '按月'])
  expect(tables[1]?.rows.slice(1)).toEqual([
    ['610702', 2, 1203, 0, 2, 45, 1, 1, '未统计', 1],
    ['610703', 1, 60, 0, 0, 0, 0, '未统计', '未统计', 0],
    ['全市（不分县区）', 0, 0, 0, 0, 0, 0, '未统计', '未统计', 0],
    ['合计', 3, 1263, 0, 2, 45, 1, 1, '未统计', 1],
  ])
})

test('the ledger is a sheet with six columns', () => {
  const line = {
    date: '2027-03-13',
    district: '610702',
    setting: 'community',
    what: '发放宣传册',
    partner: '示例社区',
    people: null,
  } as const
  expect(ledgerTable([line], words).rows.slice(1)).toEqual([
    ['日期', '县区', '五进类别', '内容和形式', '地点或合作单位', '人数'],
    ['2027-03-13', '610702', '进社区', '发放宣传册', '示例社区', '未统计'],
  ])
})
