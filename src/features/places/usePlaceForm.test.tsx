import { act, renderHook } from '@testing-library/react'
import { formValuesOf } from '@core/domain/shelter/writing/formValues'
import { shelterRecord } from '../../../test/seeds/shelterRecord'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({
  ...(await import('./usePlaceForm')),
  ...(await import('./formStore')),
  ...(await import('@/api/consent')),
})

const id = 'place-1'
const { withdrawn: _, ...written } = shelterRecord()
const shown = (changes: object, revision: number) => ({
  ok: true,
  value: { record: { shelter: shelterRecord(changes), revision, public: true, reasons: [], mine: true }, history: [] },
})

let app: Awaited<ReturnType<typeof program>>

beforeEach(async () => {
  newPhone()
  phone.cloud = () => shown({}, 1)
  app = await openAgain(program)
  app.decide('adult')
})

const open = async () => {
  const { result } = renderHook(() => app.usePlaceForm(id, null))
  await act(() => Promise.resolve())
  return result
}

test('what was typed is kept on the phone at once, and is there when the program is opened again', async () => {
  const first = await open()
  act(() => first.current.change(() => ({ address: '示例路1号' })))
  app = await openAgain(program)
  const again = await open()
  expect(again.current.form).toMatchObject({ state: 'there', writing: { values: { address: '示例路1号' } } })
})

test('two changes before anything is drawn are both kept', async () => {
  const hook = await open()
  const { change } = hook.current
  act(() => {
    change(() => ({ authority: '示例区应急管理局' }))
    change(() => ({ consentDocument: '示例函〔2027〕2号' }))
  })
  expect(app.writingOf(id)?.values).toMatchObject({
    ...{ authority: '示例区应急管理局', consentDocument: '示例函〔2027〕2号' },
  })
})

test('a phone without room says that what is typed is not kept, until there is room', async () => {
  const hook = await open()
  phone.full = true
  act(() => hook.current.change(() => ({ address: '示例路1号' })))
  expect(hook.current.form).toMatchObject({ isKept: false, writing: { values: { address: '示例路1号' } } })
  phone.full = false
  act(() => hook.current.change(() => ({ address: '示例路2号' })))
  expect(hook.current.form).toMatchObject({ isKept: true })
})

test('without a network a place that was being written is written on', async () => {
  const first = await open()
  act(() => first.current.change(() => ({ address: '示例路1号' })))
  phone.cloud = () => {
    throw new Error('no network')
  }
  app = await openAgain(program)
  const again = await open()
  expect(again.current.form).toMatchObject({ state: 'there', writing: { values: { address: '示例路1号' } } })
})

test('what somebody else changed meanwhile is brought in, and nothing that was typed is lost', async () => {
  const hook = await open()
  act(() => hook.current.change(() => ({ address: '示例路1号', unit: '示例公司' })))
  phone.cloud = () => shown({ address: '示例路2号', capacity: 500 }, 2)
  await act(async () => {
    hook.current.join()
    await Promise.resolve()
  })
  expect(hook.current.form).toMatchObject({
    takenOver: true,
    conflicts: [{ field: 'address', theirs: '示例路2号' }],
    writing: { revision: 2, values: { address: '示例路1号', unit: '示例公司', capacity: '500' } },
  })
})

test('what was saved as it stands is kept on the phone no longer', async () => {
  const hook = await open()
  act(() => hook.current.change(() => ({ address: '示例路1号' })))
  phone.cloud = () => ({ ok: true, value: shown({}, 2).value.record })
  await act(async () => {
    await hook.current.save(written, '')
  })
  expect(app.writingOf(id)).toBeNull()
  expect(formValuesOf(shelterRecord()).address).toBe('')
})
