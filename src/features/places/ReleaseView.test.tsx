import { render, screen } from '@testing-library/react'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

jest.setTimeout(30_000)

const program = async () => ({ ...(await import('./ReleaseView')), ...(await import('@/api/consent')) })

const nothing = { new: 0, changed: 0, gone: 0, same: 3 }

/** The page of somebody to whom the cloud says how the list stands. */
async function openRelease(list: number, maySubmit: boolean) {
  newPhone()
  const state = { list: { revision: list, count: 3 }, live: null, underWay: null, maySubmit }
  phone.cloud = () => ({ ok: true, value: { ...state, counts: nothing, differences: [] } })
  const app = await openAgain(program)
  app.decide('adult')
  render(<app.ReleaseView look="light" />)
  await screen.findByText('还没有公开')
}

const others = '清单改过，还没有提交审核。整份清单由负责全市的编辑提交。'

test('who changed the list of one county is told who submits it', async () => {
  await openRelease(7, false)
  expect(screen.getByText(others)).toBeTruthy()
  expect(screen.queryByText('提交审核')).toBeNull()
})

test.each([
  ['who may submit it', 7, true],
  ['anybody while there is nothing to submit', 0, false],
])('nothing of it is told to %s', async (_, list, maySubmit) => {
  await openRelease(list, maySubmit)
  expect(screen.queryByText(others)).toBeNull()
})
