import { act, renderHook } from '@testing-library/react'
import type { Content } from '@core/domain/announcement/content'
import { announcement } from '../../../test/seeds/notices'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./useEditor')),
  ...(await import('./editingStore')),
  ...(await import('@/api/consent')),
})

const id = 'draft-of-the-test'
const content: Content = announcement(id, { kind: 'notice', title: '讲座', body: '欢迎。' }).content

let app: Awaited<ReturnType<typeof program>>
/** Lets the cloud answer what it was asked last: with a draft at a revision. */
let answer: (content: Content, revision: number) => void

beforeEach(async () => {
  newPhone()
  phone.cloud = (_, { action }) =>
    new Promise((resolve) => {
      answer = (said, revision) => {
        const record = { id, of: null, revision, content: said }
        resolve({ ok: true, value: action === 'readDraft' ? { record } : record })
      }
    })
  app = await openAgain(program)
  app.decide('adult')
})

const begun = { id, revision: 0, of: null, base: null, content }
const open = () => renderHook(() => app.useEditor(id, begun)).result
type Hook = ReturnType<typeof open>
const write = (hook: Hook, change: Partial<Content>) =>
  act(() => hook.current.change((was) => ({ ...was, ...change }) as Content))
const form = ({ current: { editor } }: Hook) => (editor.state === 'there' ? editor.editing : null)

test('what is written while the cloud saves stays in the form, ahead of what was saved', async () => {
  const hook = open()
  let saved: Promise<unknown> = Promise.resolve()
  act(() => void (saved = hook.current.save()))
  await act(() => Promise.resolve())
  write(hook, { body: '欢迎。请准时。' })
  await act(async () => {
    answer(content, 1)
    expect(await saved).toBe('notTheLatest')
  })
  const ahead = { revision: 1, base: content, content: { ...content, body: '欢迎。请准时。' } }
  expect(form(hook)).toMatchObject(ahead)
  expect(app.editingOf(id)).toMatchObject(ahead)
})

test('what was saved as it stands is kept on the phone no longer', async () => {
  const hook = open()
  write(hook, { title: '防空知识讲座' })
  let saved: Promise<unknown> = Promise.resolve()
  act(() => void (saved = hook.current.save()))
  await act(() => Promise.resolve())
  await act(async () => {
    answer({ ...content, title: '防空知识讲座' }, 1)
    expect(await saved).toBe('all')
  })
  expect(app.editingOf(id)).toBeNull()
})

test('what is written while the changes of somebody else are fetched stays beside them', async () => {
  const hook = open()
  act(() => hook.current.join())
  await act(() => Promise.resolve())
  write(hook, { body: '欢迎。请准时。' })
  await act(async () => {
    answer({ ...content, title: '防空知识讲座' }, 4)
    await Promise.resolve()
  })
  expect(form(hook)).toMatchObject({ revision: 4, content: { body: '欢迎。请准时。' } })
})

test('a file that arrives late is added to what the form holds then', () => {
  const hook = open()
  const { change } = hook.current
  write(hook, { body: '写了很多字。' })
  const scan = { hash: 'a', type: 'image/png', bytes: 1, caption: '照片' } as const
  act(() => change((was) => ({ ...was, attachments: [...was.attachments, scan] })))
  expect(form(hook)?.content).toMatchObject({ body: '写了很多字。', attachments: [scan] })
})
