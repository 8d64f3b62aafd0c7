import { render, screen } from '@testing-library/react'
import type { Content } from '@core/domain/announcement/content'
import { testNotice } from '../../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

jest.setTimeout(30_000)

const program = async () => ({ ...(await import('./ItemView')), ...(await import('@/api/consent')) })

const content: Content = testNotice().content
const sentBack = { by: 'S0004', at: 2, reason: '标题请写明年份。' }
const record = {
  ...{ id: 'item', of: null, revision: 3, version: 2, content, authors: ['S0002'] },
  ...{ moments: { submitted: { by: 'S0002', at: 1 }, sentBack, approvals: [] }, moves: ['edit', 'submit', 'discard'] },
}
const answers: Record<string, object> = {
  readDraft: { record, versions: [{ version: 1 }, { version: 2 }], about: null },
  readVersion: { content: { ...content, title: '试鸣通告' } },
}

/** Opens an item that came back, with a version before it. */
async function open() {
  phone.cloud = (_, { action }) => ({ ok: true, value: answers[action] })
  const app = await openAgain(program)
  app.decide('adult')
  render(<app.ItemView id="item" look="light" />)
  await screen.findByText('与上一稿比')
}

beforeEach(newPhone)

test('an item is read as what goes out, then what changed, then what the checks say', async () => {
  await open()
  const parts = screen.getAllByRole('heading').map((heading) => heading.textContent)
  expect(parts.slice(0, 5)).toEqual([content.title, '数据', '签发原文', '与上一稿比', '检查'])
})

test('why an item came back stands at its top, and its steps under one filled button', async () => {
  await open()
  expect(screen.getByText('退回的原因：标题请写明年份。')).toBeTruthy()
  const steps = screen.getAllByRole('button', { name: /^(提交审核|修改|作废)$/ }).map((step) => step.textContent)
  expect(steps).toEqual(['提交审核', '修改', '作废'])
})
