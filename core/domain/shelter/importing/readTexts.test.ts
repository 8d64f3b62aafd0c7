import { readIt } from '../../../../test/fixtures/shelters/readIt'

test('a person’s number is kept nowhere, not in the report either', () => {
  const rows = [
    ['名称', '电话', '备注', '设施', '状态'],
    ['甲', '13800000000', '找某人 13800000000', '水、找某人13800000000', '找某人13800000000'],
  ]
  const { accepted, problems, codes } = readIt({ rows })
  expect(JSON.stringify([accepted, problems])).not.toContain('138')
  expect(codes).toEqual(['personal', 'personal', 'personal', 'personal'])
})

test('a name with a person’s number in it is refused, and not quoted', () => {
  const { accepted, problems } = readIt({ rows: [['名称'], ['示例公园 13800000000']] })
  expect(accepted).toEqual([])
  expect(problems).toEqual([{ row: 2, code: 'personalName', column: 0, cell: '' }])
})

test('of several columns with one header none takes the place of another', () => {
  const { first } = readIt({
    rows: [
      ['名称', '备注', '备注'],
      ['甲', '先', '后'],
    ],
  })
  expect(first?.extra).toEqual({ 备注: '先', '备注（第3列）': '后' })
})

test('columns for which there is no room are told once each, with their header', () => {
  const names = Array.from({ length: 42 }, (_, at) => `列${at}`)
  const { first, problems } = readIt({
    rows: [
      ['名称', ...names],
      ['甲', ...names],
      ['乙', ...names],
    ],
  })
  expect(Object.keys(first?.extra ?? {})).toHaveLength(40)
  expect(problems).toEqual([41, 42].map((column) => ({ row: 1, code: 'tooManyExtra', column, cell: '' })))
})

test('more facilities than are kept are told', () => {
  const many = Array.from({ length: 41 }, (_, at) => `设施${at}`).join('、')
  const { first, codes } = readIt({
    rows: [
      ['名称', '设施'],
      ['甲', many],
    ],
  })
  expect([first?.facilities?.length, codes]).toEqual([40, ['tooMany']])
})
