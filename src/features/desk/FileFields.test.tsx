import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { Content, KeptFile } from '@core/domain/announcement/content'
import { announcement } from '../../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./FileFields')),
  ...(await import('@/api/consent')),
  ...(await import('@/session/whoAmI')),
})

let form: Content
let write: (change: (was: Content) => Content) => void
let attached: (file: KeptFile) => void

const scan: KeptFile = { hash: 'a', type: 'image/png', bytes: 1, caption: '扫描件' }
const signed = { text: '签发的原文', scans: [] }

/** Opens the fields as the form of an editor holds them, and begins to upload a scan of the signed paper. */
async function beginUpload() {
  const app = await openAgain(program)
  app.decide('adult')
  app.becomes({ number: 'S0001', grants: [], uploads: 'uploads/a/' } as never)
  function Form() {
    const [content, setContent] = useState<Content>(announcement('draft', { kind: 'notice', signed }).content)
    form = content
    write = setContent
    return <app.FileFields content={content} onChange={setContent} />
  }
  render(<Form />)
  await act(() => Promise.resolve(fireEvent.click(screen.getByText('选择签发原件扫描'))))
  await act(() => Promise.resolve(fireEvent.click(screen.getByText('上传'))))
}

beforeEach(() => {
  newPhone()
  phone.cloud = () => new Promise((resolve) => (attached = (value) => resolve({ ok: true, value })))
})

test('an upload that ends keeps what was written since it began', async () => {
  await beginUpload()
  act(() => write((was) => ({ ...was, title: '写了新的标题', body: '和正文' })))
  await act(async () => {
    attached(scan)
    await Promise.resolve()
  })
  await screen.findByText('扫描件')
  expect(form).toMatchObject({ title: '写了新的标题', body: '和正文', signed: { ...signed, scans: [scan] } })
})

test('a scan stays while the text of the signed paper is taken out to paste another', async () => {
  await beginUpload()
  act(() => write((was) => ({ ...was, signed: null })))
  await act(async () => {
    attached(scan)
    await Promise.resolve()
  })
  expect(form.signed).toEqual({ text: '', scans: [scan] })
})
