import { act, renderHook } from '@testing-library/react'
import { AppError } from '@core/contract/errors'
import { wording } from '@/api/wording'
import { usePaged } from './usePaged'

interface Page {
  items: string[]
  next?: number
}

interface Asked {
  before: number | undefined
  answer: (page: Page) => void
  fail: (error: unknown) => void
}

/** A question to the cloud whose answers come when the test lets them. */
function question() {
  const asked: Asked[] = []
  const load = (before: number | undefined) => new Promise<Page>((answer, fail) => asked.push({ before, answer, fail }))
  return { asked, load }
}

const itemsOf = ({ items }: Page) => items
const settled = (done: (() => void) | undefined) => act(() => Promise.resolve(done?.()))

test('a page that could not be had leaves what is there, and is asked for again', async () => {
  const { asked, load } = question()
  const { result } = renderHook(() => usePaged(load, itemsOf))
  await settled(() => asked[0]?.answer({ items: ['c', 'b'], next: 7 }))
  act(() => result.current.rest.onTap())
  await settled(() => asked[1]?.fail(new AppError('OFFLINE')))
  expect(result.current.paged).toMatchObject({ items: ['c', 'b'], more: { state: 'failed', code: 'OFFLINE' } })
  expect(result.current.rest).toMatchObject({ has: true, loading: false, problem: wording.OFFLINE })
  act(() => result.current.rest.onTap())
  await settled(() => asked[2]?.answer({ items: ['a'] }))
  expect(asked[2]?.before).toBe(7)
  expect(result.current.paged).toMatchObject({ items: ['c', 'b', 'a'], more: { state: 'idle' } })
  expect(result.current.rest).toMatchObject({ has: false, loading: false, problem: undefined })
})

test('an answer that comes after another question was asked is dropped', async () => {
  const [first, second] = [question(), question()]
  const { result, rerender } = renderHook(({ load }) => usePaged(load, itemsOf), { initialProps: first })
  rerender(second)
  await settled(() => second.asked[0]?.answer({ items: ['wanted'] }))
  await settled(() => first.asked[0]?.answer({ items: ['of before'] }))
  expect(result.current.paged).toMatchObject({ state: 'there', items: ['wanted'] })
})

test('with another question the list begins anew', async () => {
  const [first, second] = [question(), question()]
  const { result, rerender } = renderHook(({ load }) => usePaged(load, itemsOf), { initialProps: first })
  await settled(() => first.asked[0]?.answer({ items: ['of before'] }))
  rerender(second)
  expect(result.current.paged).toEqual({ state: 'loading' })
})

test('a first page that could not be had says why', async () => {
  const { asked, load } = question()
  const { result } = renderHook(() => usePaged(load, itemsOf))
  await settled(() => asked[0]?.fail(new AppError('OFFLINE')))
  expect(result.current.paged).toEqual({ state: 'failed', code: 'OFFLINE' })
})
