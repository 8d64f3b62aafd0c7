import { fireEvent, render, screen } from '@testing-library/react'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

jest.setTimeout(30_000)

const program = async () => ({
  ...(await import('./ImportView')),
  ...(await import('./importStore')),
  ...(await import('@/api/consent')),
})

const counts = { read: 13, new: 3, changed: 0, same: 0, gone: 0, refused: 10 }
const check = { refused: null, faults: [], counts, problems: 2, asks: [] }
const underway = {
  ...{ id: 'import-of-the-test-0001', name: '避难场所.csv', fileId: 'file', until: 4e12 },
  ...{ choice: { sheet: 0, headerRow: 1, columns: [], datum: null }, check },
}
const blocked = {
  row: 3,
  code: 'blocked',
  refused: true,
  says: '属于不得导入的工程，整行未读入',
  field: null,
  cell: null,
}
const unclear = {
  row: 5,
  code: 'capacityUnclear',
  refused: false,
  says: '读不出一个数',
  field: '容纳人数',
  cell: '约300人',
}

/** The page with an import that was left, of which the cloud says where it stands. */
async function openLeft(state: object) {
  newPhone()
  phone.cloud = (_, event) => {
    const { action } = event as { action: string }
    return { ok: true, value: action === 'readImportState' ? state : { problems: [blocked, unclear] } }
  }
  const app = await openAgain(program)
  app.decide('adult')
  app.keepImport(underway)
  render(<app.ImportView />)
  return app
}

test('an import that was left goes on at its report: every problem with its row and cell, and nothing is stored yet', async () => {
  await openLeft({ state: 'checked', confirmed: null })
  expect(screen.getByText('上次的导入没有做完')).toBeTruthy()
  fireEvent.click(screen.getByText('接着做'))
  expect(await screen.findByText('第 3 行：属于不得导入的工程，整行未读入')).toBeTruthy()
  expect(screen.getByText(/^容纳人数.原来写的：约300人$/)).toBeTruthy()
  expect(screen.getByText('清单还没有改动')).toBeTruthy()
  expect(phone.calls).toEqual(['shelter.readImportState', 'shelter.listProblems'])
})

test('who goes back from the report finds the columns as they were chosen, in the same sheet', async () => {
  newPhone()
  const asked: object[] = []
  const column = { header: '名', samples: [], field: 'extra', sure: false }
  const read = {
    ...{
      refused: null,
      sheets: [0, 16].map((rows) => ({ name: '', rows, hidden: false })),
      sheet: 1,
      headerRow: 3,
      rows: 13,
      columns: [column, column],
      remembered: true,
    },
    ...{ datum: null, notes: [] },
  }
  phone.cloud = (_, event) => {
    const { action, input } = event as { action: string; input: object }
    if (action === 'readImportState') return { ok: true, value: { state: 'checked', confirmed: null } }
    if (action !== 'readImport') return { ok: true, value: { problems: [blocked, unclear] } }
    asked.push(input)
    return { ok: true, value: read }
  }
  const app = await openAgain(program)
  app.decide('adult')
  const chosen = { sheet: 1, headerRow: 3, columns: ['name', 'point'] as ('name' | 'point')[], datum: 'GCJ02' as const }
  app.keepImport({ ...underway, choice: { ...chosen, defaults: { district: '610702' }, gone: 'remove' } })
  render(<app.ImportView />)
  fireEvent.click(screen.getByText('接着做'))
  fireEvent.click(await screen.findByText('回去改各列'))
  expect(await screen.findByText('读作：经纬度（同一格）')).toBeTruthy()
  expect(asked).toMatchObject([{ sheet: 1, headerRow: 3 }])
  expect(screen.getByText('汉台区')).toBeTruthy()
  expect(screen.getByText('检查每一行')).toBeTruthy()
  fireEvent.click(screen.getByText('表头在哪一行'))
  fireEvent.change(screen.getByLabelText('行号（没有表头写 0）'), { target: { value: '99' } })
  expect(screen.getByText('请写 0 到 16 的数字：这张表有 16 行。')).toBeTruthy()
})

test('an import whose confirmation was done, and only its answer lost, is shown as done', async () => {
  const app = await openLeft({ state: 'confirmed', confirmed: { revision: 7, counts } })
  fireEvent.click(screen.getByText('接着做'))
  expect(await screen.findByText('已导入工作清单')).toBeTruthy()
  expect(app.importUnderway()).toBeNull()
})

test('an import that is over says so, and is left no more', async () => {
  const app = await openLeft({ state: 'expired', confirmed: null })
  fireEvent.click(screen.getByText('接着做'))
  expect(await screen.findByText(/^这次导入已经过期/)).toBeTruthy()
  expect(app.importUnderway()).toBeNull()
})
