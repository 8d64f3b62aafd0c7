import { checkFields } from './templateFields'

describe('a field of a message', () => {
  it.each<[string, unknown]>([
    ['thing1', '防'.repeat(20)],
    ['number1', 12.5],
    ['number1', '0'.repeat(32)],
    ['letter1', 'abcXYZ'],
    ['symbol1', '!?¥'],
    ['character_string1', 'A-7/b'],
    ['time1', '15:01'],
    ['time1', '2019年10月1日 15:01'],
    ['time1', '2023-08-21 22:48:54'],
    ['time1', '9:00~10:30'],
    ['date1', '2019年10月1日'],
    ['date1', '2019-12-25 09:42'],
    ['date1', '2019年10月1日~2019年10月7日'],
    ['amount1', '¥100.5元'],
    ['phone_number1', '+86-0766-66888866'],
    ['car_number1', '粤A8Z888挂'],
    ['name1', '张三'],
    ['name1', 'John F. Smith'],
    ['phrase3', '配送中'],
    ['enum2', '已完成'],
  ])('(%s) may hold %j', (field, value) => {
    expect(checkFields({ [field]: { value } }, undefined)).toEqual({ [field]: String(value) })
  })

  it.each<[string, unknown]>([
    ['thing1', '防'.repeat(21)],
    ['thing1', 'two\nlines'],
    ['number1', 'seven'],
    ['number1', '0'.repeat(33)],
    ['letter1', 'a1'],
    ['symbol1', '!!!!!!'],
    ['character_string1', '汉字'],
    ['time1', '24:00'],
    ['time1', 'ten'],
    ['date1', '2019年13月1日'],
    ['date1', '10:00'],
    ['amount1', '12345678901'],
    ['phone_number1', '0'.repeat(18)],
    ['car_number1', '粤A8Z888挂了'],
    ['name1', '张'.repeat(11)],
    ['phrase3', '六个汉字太多'],
    ['keyword1', 'a'],
    ['thing', 'a'],
    ['thing1', { deep: 1 }],
  ])('(%s) may not hold %j', (field, value) => {
    expect(() => checkFields({ [field]: { value } }, undefined)).toThrow(`data.${field}.value invalid`)
  })

  it.each([[''], [null], [undefined]])('may not be %j', (value) => {
    expect(() => checkFields({ thing1: { value } }, undefined)).toThrow('data.thing1.value is empty')
  })
})
