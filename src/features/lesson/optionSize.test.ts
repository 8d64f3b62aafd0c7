import { clausesOf, optionSize } from './optionSize'

test.each([
  ['预先警报', 'plain', 'plain'],
  ['都不是防空警报', 'plain', 'plain'],
  ['十八周岁至五十五周岁', 'plain', 'long'],
  ['躲到吊灯、吊扇的正下方，抱住头', 'plain', 'long'],
  ['避开玻璃窗，躲到墙角或桌下护住头', 'under', 'long'],
  ['关好门窗以后，再打开电视和广播', 'plain', 'long'],
  ['先看一看外面的情况，再走到外面阳台去', 'plain', 'longer'],
  ['先看一看外面的情况，再走到外面的阳台上去看', 'under', 'longest'],
  ['多媒体警报大屏', 'many', 'long'],
  ['县级以上地方各级人民政府和军事机关会同', 'many', 'longest'],
  ['一'.repeat(60), 'plain', 'longest'],
] as const)('“%s” in a box that is %s is set %s', (text, room, size) => {
  expect(optionSize(text, room)).toBe(size)
})

test('a text with one comma is two clauses, and with more it is one piece', () => {
  expect(clausesOf('站到阳台上，看飞机')).toEqual(['站到阳台上，', '看飞机'])
  expect(clausesOf('一，二，三')).toEqual(['一，二，三'])
  expect(clausesOf('电视')).toEqual(['电视'])
})
