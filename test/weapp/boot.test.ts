import { builtPages } from './build'
import { boot, type Before, type Program } from './boot'
import { describeWithCompilers } from './compilers'
import { namelessControls, sizeOf, textOf } from './drawn'
import { inKB, printTable } from './printTable'
import { usedPhone } from './usedPhone'

jest.setTimeout(120_000)

const KB = 1024

/** What a link to a page says, where the page reads something from it. */
const queries: Readonly<Record<string, Record<string, string>>> = {
  'pages/signal/index': { kind: 'airRaid' },
  'pages/signal/training/index': { by: 'eye' },
  'pages/quiz/practice/index': { number: '10' },
  'pages/quiz/formal/index': { id: 'open' },
  'pages/notice/index': { id: 'notice-of-the-test' },
  'pages/reference/venue/index': { id: 'venue-of-the-seed' },
  'pages/reference/law/index': { id: 'law-of-the-seed' },
  'staff/places/record/index': { id: 'place-of-the-test-000000' },
  'staff/places/edit/index': { id: 'place-of-the-test-000000' },
  'staff/questions/item/index': { id: 'question-1' },
  'staff/questions/edit/index': { id: 'question-1' },
  'pages/quiz/record/index': { id: 'attempt-of-test-0' },
  'pages/place/index': { id: 'place-7' },
  'pages/quiz/activity/index': { scene: 'A3K9QX' },
  'school/activity/index': { id: 'activity-of-the-test-0000' },
  'school/results/index': { id: 'activity-of-the-test-0000' },
  'school/code/index': { id: 'activity-of-the-test-0000' },
}

const phones: readonly [name: string, before: () => Before][] = [
  ['a new phone without a network', () => ({ online: false })],
  ['a phone in use', () => usedPhone()],
  ['a phone in use that lost its network', () => ({ ...usedPhone(), online: false })],
]

/** How often a page may draw itself before it rests. */
const MOST_CALLS = 3

/** A page, started and at rest. A page with a clock may tick meanwhile, more often the busier the machine is: then it starts again. */
async function quietStart(route: string, before: () => Before, tries = 4): Promise<Program> {
  const program = boot(route, queries[route] ?? {}, before())
  await program.page.settle()
  if (program.page.updates.length <= MOST_CALLS || tries === 1) return program
  program.end()
  return quietStart(route, before, tries - 1)
}

describeWithCompilers.each(phones)('on %s', (phone, before) => {
  const rows: string[][] = []
  afterAll(() => printTable(phone, ['page', 'first', 'calls', 'largest', 'nodes', 'depth', 'children'], rows))

  test.each(builtPages())('%s boots within its budgets, and names its controls', async (route) => {
    const program = await quietStart(route, before)
    const { page, faults } = program
    const drawn = page.drawn()
    const size = sizeOf(drawn)
    const sent = page.updates.map(({ bytes }) => bytes)
    const [first = 0] = sent
    const largest = Math.max(...sent)
    rows.push([
      route,
      inKB(first),
      `${sent.length}`,
      inKB(largest),
      `${size.nodes}`,
      `${size.depth}`,
      `${size.children}`,
    ])
    program.end()

    expect(faults).toEqual([])
    expect(namelessControls(drawn)).toEqual([])
    expect(textOf(drawn)).toMatch(/\p{Script=Han}{2}/u)
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThanOrEqual(20 * KB)
    expect(sent.length).toBeLessThanOrEqual(MOST_CALLS)
    expect(largest).toBeLessThanOrEqual(64 * KB)
    expect(size.nodes).toBeLessThan(1000)
    expect(size.depth).toBeLessThan(30)
    expect(size.children).toBeLessThanOrEqual(60)
  })
})
