import { handOverFile } from './textFile.h5'

let handed: Blob[]

beforeEach(() => {
  handed = []
  URL.createObjectURL = (blob: Blob) => (handed.push(blob), 'blob:file')
  URL.revokeObjectURL = () => undefined
  HTMLAnchorElement.prototype.click = () => undefined
})

test.each([
  ['导入报告.csv', 'text/csv;charset=utf-8'],
  ['我的数据.json', 'application/json'],
  ['说明', 'text/plain;charset=utf-8'],
])('a browser is handed %s as %s', async (name, type) => {
  await handOverFile(name, '一,二')
  expect(handed.map((blob) => blob.type)).toEqual([type])
})
