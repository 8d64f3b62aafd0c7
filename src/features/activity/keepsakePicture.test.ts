import { keepsakeHeight, keepsakeLines } from './keepsakePicture'

const of = {
  title: '五年级 3 班 防空知识',
  unit: '示例小学 五年级 3 班',
  at: Date.parse('2027-03-10T10:00:00+08:00'),
  topics: ['警报信号', '应对行动'],
  sample: false,
}
const words = (name: string, change: Partial<typeof of> = {}) =>
  keepsakeLines({ ...of, ...change }, name).map(({ text }) => text)

test('a card says what was learned and when, and that nobody is judged by it', () => {
  expect(words('小明')).toEqual([
    '学习纪念卡',
    '小明',
    '参加了《五年级 3 班 防空知识》',
    '示例小学 五年级 3 班',
    '学习了：警报信号、应对行动',
    '2027年3月10日',
    '由学习者在自己的手机上画出，只作纪念，不作为任何考核、评比依据。',
  ])
})

test('a card without a name has no empty line for one', () => {
  expect(words('  ')[1]).toBe('参加了《五年级 3 班 防空知识》')
})

test('a card of a sample activity says so', () => {
  expect(words('', { sample: true })).toContain('示例数据')
})

test('more lines take more height', () => {
  expect(keepsakeHeight(keepsakeLines(of, '小明'))).toBeGreaterThan(keepsakeHeight(keepsakeLines(of, '')))
})
