import { holdsPersonsName } from './personsName'

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
  expect(holdsPersonsName(text)).toBe(holds)
})
