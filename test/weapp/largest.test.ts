import { boot } from './boot'
import { describeWithCompilers } from './compilers'
import { sizeOf } from './drawn'
import { usedPhone } from './usedPhone'

jest.setTimeout(120_000)

/** The most questions that a sheet can have, by the contract. */
const MOST = 100

/** How large a page becomes after some taps, on a phone whose quiz is as long as a quiz can be. */
async function largest(route: string, ...taps: readonly string[]) {
  const { page, faults, end } = boot(route, { id: 'open' }, usedPhone(MOST))
  await page.settle()
  for (const words of taps) {
    page.tap(words)
    await page.settle()
  }
  end()
  expect(faults).toEqual([])
  return { ...sizeOf(page.drawn()), bytes: Math.max(...page.updates.map(({ bytes }) => bytes)) }
}

describeWithCompilers(`a sheet of ${MOST} questions`, () => {
  test('is sat within the bytes and nodes of a page', async () => {
    const { bytes, nodes } = await largest('pages/quiz/formal/index', '开始答题', '下一题')
    expect(bytes).toBeLessThanOrEqual(64 * 1024)
    expect(nodes).toBeLessThan(1000)
  })

  test('is sat without more than 60 children of one element', async () => {
    const { children } = await largest('pages/quiz/formal/index', '开始答题', '下一题')
    expect(children).toBeLessThanOrEqual(60)
  })

  test('has a result that reaches its page in parts of at most 64 KB', async () => {
    const { bytes } = await largest('pages/quiz/record/index')
    expect(bytes).toBeLessThanOrEqual(64 * 1024)
  })

  test('has a result of fewer than 1000 nodes, at most 60 below one', async () => {
    const { nodes, children } = await largest('pages/quiz/record/index')
    expect(nodes).toBeLessThan(1000)
    expect(children).toBeLessThanOrEqual(60)
  })
})

describeWithCompilers('a long list of records', () => {
  test('stays within the children of one element, however often more is asked for', async () => {
    const { children } = await largest('pages/quiz/records/index', '下一页', '下一页', '下一页', '下一页')
    expect(children).toBeLessThanOrEqual(60)
  })
})
