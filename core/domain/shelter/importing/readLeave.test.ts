import { readIt } from '../../../../test/fixtures/shelters/readIt'

test('proofs count only whole', () => {
  const rows = [
    ['名称', '批准单位', '批准文号', '批准日期', '公开范围', '核实日期', '核实单位', '同意公开文件', '同意公开日期'],
    ['甲', '某办', '某办〔2027〕3号', '2027-01-31', '名称和地址', '2027-02-01', '某局', '某函', '2027-02-02'],
    ['乙', '某办', '', '2027-01-31', '名称和地址', '2027-02-01', '', '某函', ''],
  ]
  const { accepted, codes } = readIt({ rows })
  expect(accepted[0]?.patch).toMatchObject({
    approval: { by: '某办', documentNumber: '某办〔2027〕3号', date: '2027-01-31', validUntil: null, scope: 'address' },
    checked: { on: '2027-02-01', by: '某局' },
    consent: { document: '某函', date: '2027-02-02' },
  })
  expect(accepted[1]?.patch).not.toHaveProperty('approval')
  expect(codes).toEqual(['checkedIncomplete', 'consentIncomplete', 'approvalIncomplete'])
})

test.each([
  ['a person', '张三'],
  ['a mobile number', '示例街道办 13800000000'],
])('%s under 核实单位 is kept nowhere', (_, by) => {
  const { first, codes } = readIt({
    rows: [
      ['名称', '核实日期', '核实单位'],
      ['示例公园', '2026-01-31', by],
    ],
  })
  expect(JSON.stringify(first)).not.toContain(by)
  expect(first).not.toHaveProperty('checked')
  expect(codes).toEqual(['personal', 'checkedIncomplete'])
})

test.each(['石泉', '汉台', '城固县'])('%s under 核实单位 is a place, and is kept', (by) => {
  const { first, codes } = readIt({
    rows: [
      ['名称', '核实日期', '核实单位'],
      ['示例公园', '2026-01-31', by],
    ],
  })
  expect([first, codes]).toMatchObject([{ checked: { on: '2026-01-31', by } }, []])
})
