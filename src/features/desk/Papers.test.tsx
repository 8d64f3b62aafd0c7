import { act, fireEvent, render, screen } from '@testing-library/react'
import type { KeptFile } from '@core/domain/announcement/content'
import { announcement } from '../../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({ ...(await import('./Papers')), ...(await import('@/api/consent')) })

const scan: KeptFile = { hash: 'a', type: 'application/pdf', bytes: 3_000, caption: '签发原件扫描' }
const { content } = announcement('draft', { kind: 'notice', attachments: [scan] })

beforeEach(newPhone)

test('files that cannot be opened say why, and are there after another try', async () => {
  const app = await openAgain(program)
  app.decide('adult')
  render(<app.Papers content={content} />)
  await screen.findByText(/附件现在打不开。/)
  expect(screen.queryByRole('button', { name: /签发原件扫描/ })).toBeNull()
  phone.cloud = () => ({ ok: true, value: { addresses: { a: 'https://a.example/scan' } } })
  await act(() => Promise.resolve(fireEvent.click(screen.getByText('再试一次'))))
  await screen.findByRole('button', { name: /签发原件扫描/ })
  expect(screen.queryByText(/附件现在打不开/)).toBeNull()
})
