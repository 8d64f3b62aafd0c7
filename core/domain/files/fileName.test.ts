import { fileName } from './fileName'

test.each([
  ['警报知识 结果', '警报知识 结果.xlsx'],
  ['五年级 3/4 班', '五年级 3-4 班.xlsx'],
  ['..\\..\\a:b*c?"d"<e>|f', '-..-a-b-c--d--e--f.xlsx'],
  ['一\u0000二\u202e三', '一-二-三.xlsx'],
  [' . ', '文件.xlsx'],
  ['字'.repeat(200), `${'字'.repeat(100)}.xlsx`],
  ['结尾. ', '结尾.xlsx'],
])('a file of %j is called %s', (title, name) => {
  expect(fileName(title, 'xlsx')).toBe(name)
})
