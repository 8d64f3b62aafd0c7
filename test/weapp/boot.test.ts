import { boot, deviceWith, type Phone } from './boot'
import { builtPages } from './build'
import { describeWithCompilers } from './compilers'
import type { OpenPage, Sent } from './instance'
import { agreed, deviceInUse, elder, published } from './inUse'
import { everyNode, labelOf, measure, screenOf, tap, textOf, type Shown } from './screen'
import type { Device } from './wx'

const KB = 1024

/** Where a link leads with something in it; a page without parameters is opened as it is. */
const parameters: Readonly<Record<string, string>> = {
  'pages/signal/index': 'kind=airRaid',
  'pages/signal/training/index': 'by=ear',
  'pages/quiz/practice/index': 'number=10',
  'pages/quiz/topics/index': 'by=level',
  'pages/quiz/formal/index': 'id=ten',
  'pages/quiz/record/index': 'id=attempt-1',
  'pages/about/index': 'question=sig-01',
}
const urls = builtPages().map((route) => (parameters[route] ? `${route}?${parameters[route]}` : route))

const phones: readonly [name: string, device: () => Device][] = [
  ['a new phone without a network', () => deviceWith()],
  ['a phone in use', () => deviceInUse()],
  [
    'a phone in 长辈版, in the largest text, in the dark',
    () => deviceWith({ storage: new Map([elder(), agreed()]), dark: true }),
  ],
]

const largest = (sent: readonly Sent[]) => Math.max(...sent.map(({ bytes }) => bytes))
const perSecond = (sent: readonly Sent[]) =>
  Math.max(...sent.map(({ at }) => sent.filter((other) => other.at >= at && other.at < at + 1000).length))

/** What is measured is printed at the end: a table for each phone, a row for each page. */
const printed: string[] = []
const columns = ['first setData', 'calls', 'largest', 'nodes', 'depth', 'children']
const row = (name: string, cells: readonly (string | number)[]) =>
  printed.push(name.padEnd(36) + cells.map((cell, at) => String(cell).padStart(columns[at]!.length + 2)).join(''))
afterAll(() => void process.stdout.write(`${printed.join('\n')}\n`))

interface Held {
  v?: string
  sid?: string
  cn?: Held[]
}

/** How many nodes, texts apart, a page's own data and that of its wrappers hold: each of them must be drawn. */
function heldBy({ instance, wrappers }: OpenPage): number {
  const count = (node: Held): number => {
    const wrapper = node.sid === undefined ? undefined : wrappers.get(node.sid)
    const { cn = [] } = wrapper ? (wrapper.data.i as Held) : node
    return (node.v === undefined ? 1 : 0) + cn.reduce((sum, child) => sum + count(child), 0)
  }
  return count(instance.data.root as Held)
}

const pressable = (screen: Shown) =>
  everyNode(screen).filter(({ tag, attr }) => tag === 'wx-view' && attr.bindtap === 'eh')

describe.each(phones)('on %s', (phoneName, device) => {
  // Each page is opened once, as the first page of a phone that was just switched on; the tests only look at it.
  const open = new Map<string, Phone>()
  const screens = new Map<string, Shown>()
  const opened = () => [...open].filter(([, { pages }]) => pages.length > 0)
  beforeAll(async () => {
    for (const url of urls) open.set(url, await boot(url, device()))
  }, 60_000)
  afterAll(() => {
    printed.push('')
    row(phoneName, columns)
    for (const [url, phone] of opened()) {
      const { sent } = phone.page()
      const screen = screens.get(url)
      const { nodes = '-', depth = '-', children = '-' } = screen ? measure(screen) : {}
      row(url.replace(/^pages\/|\/index/g, ''), [sent[0]!.bytes, sent.length, largest(sent), nodes, depth, children])
    }
  })

  test.each(urls)('%s opens with what WeChat has, within the limits of setData', (url) => {
    const phone = open.get(url)!
    expect(phone.said).toEqual({ errors: [], warnings: [] })
    const { route, sent } = phone.page()
    expect(route).toBe(url.split('?')[0])
    expect(sent[0]!.bytes).toBeLessThanOrEqual(20 * KB)
    expect(sent.length).toBeLessThanOrEqual(3)
    expect(largest(sent)).toBeLessThanOrEqual(64 * KB)
  })

  describeWithCompilers("drawn by WeChat's compiler", () => {
    beforeAll(() => {
      for (const [url, phone] of opened()) screens.set(url, screenOf(phone.page()))
    })

    test.each(urls)('%s shows all it holds, within the limits of a page', (url) => {
      const screen = screens.get(url)!
      const { nodes, depth, children } = measure(screen)
      expect(textOf(screen).trim()).not.toBe('')
      expect(nodes).toBe(heldBy(open.get(url)!.page()))
      expect(nodes).toBeLessThan(1000)
      expect(depth).toBeLessThan(30)
      expect(children).toBeLessThanOrEqual(60)
    })

    test.each(urls)('whatever can be pressed on %s has a role and a name for those who do not see it', (url) => {
      const nameless = pressable(screens.get(url)!).filter((node) => labelOf(node) === '' || !node.attr.ariaRole)
      expect(nameless.map((node) => textOf(node).trim())).toEqual([])
    })
  })
})

/** What the phone keeps under a key. */
const keptOn = ({ storage }: Device, key: string): unknown =>
  (JSON.parse((storage.get(key) as string | undefined) ?? '{}') as { value?: unknown }).value

const asked = ({ device }: Phone, name: string) => device.asked.filter((one) => one.name === name)

interface Practice {
  session: {
    questions: { stem: string; options: string[]; key: number[]; explanation: string; citation: string }[]
    answers: object[]
  }
}

const session = ({ device }: Phone) => (keptOn(device, 'practice') as Practice).session
const optionLabel = (place: number, text: string) => `${'ABCDEFGHIJ'[place]!}，${text}`

test('before somebody has agreed, nothing but the question for the manifest leaves the phone', async () => {
  const told = new Set<string>()
  for (const url of urls) {
    const phone = await boot(url, deviceInUse({ storage: new Map() }))
    await phone.pass(60_000)
    for (const { given } of asked(phone, 'cloud.callFunction'))
      told.add(`${String(given.name)} ${JSON.stringify(given.data)}`)
  }
  expect([...told]).toEqual(['publication {"action":"getManifest","input":{}}'])
}, 60_000)

test('a pack that arrives damaged is not taken', async () => {
  const device = deviceInUse({ storage: new Map() })
  for (const id of device.cloudFiles.keys()) device.cloudFiles.set(id, Buffer.from('{"format":1,"quizzes":[]}'))
  const phone = await boot('pages/home/index', device)
  await phone.pass(2000)
  expect(asked(phone, 'cloud.downloadFile')).toHaveLength(2)
  expect([...device.storage.keys()].filter((key) => key.startsWith('pack.'))).toEqual([])
  expect(phone.said).toEqual({ errors: [], warnings: [] })
})

describeWithCompilers('somebody', () => {
  const text = (phone: Phone) => textOf(screenOf(phone.page()))
  const withRole = (phone: Phone, role: string) =>
    everyNode(screenOf(phone.page())).filter(({ attr }) => attr.ariaRole === role)

  test('practises without a network: the answer is on the phone, the explanation on the screen', async () => {
    const phone = await boot('pages/learn/index', deviceWith())
    await tap(phone, '开始 10 题')
    await phone.pass(500)
    expect(phone.page().route).toBe('pages/quiz/practice/index')
    expect(session(phone).questions).toHaveLength(10)
    const question = session(phone).questions[0]!
    expect(text(phone)).toContain(question.stem)
    expect(text(phone)).not.toContain(question.explanation)

    for (const place of question.key) await tap(phone, optionLabel(place, question.options[place]!))
    await tap(phone, '确定')
    expect(text(phone)).toContain(question.explanation)
    expect(text(phone)).toContain(question.citation)
    expect(session(phone).answers).toEqual([{ chosen: question.key, right: true }])
    expect(largest(phone.page().sent.slice(1))).toBeLessThanOrEqual(8 * KB)
    expect(phone.said).toEqual({ errors: [], warnings: [] })
  })

  test('goes on with practice where the program was killed', async () => {
    const killed = await boot('pages/quiz/practice/index?number=10', deviceWith())
    const phone = await boot('pages/learn/index', deviceWith({ storage: new Map(killed.device.storage) }))
    await tap(phone, '继续上次')
    await phone.pass(500)
    expect(text(phone)).toContain(session(killed).questions[0]!.stem)
  })

  test('hears from a screen reader which option is which, and which is chosen', async () => {
    const phone = await boot('pages/quiz/practice/index?number=10', deviceWith())
    const { options } = session(phone).questions[0]!
    const choices = () => [...withRole(phone, 'radio'), ...withRole(phone, 'checkbox')]
    expect(choices().map(labelOf)).toEqual(options.map((option, place) => optionLabel(place, option)))
    await tap(phone, optionLabel(0, options[0]!))
    expect(choices().map(({ attr }) => String(attr.ariaChecked))).toEqual(
      options.map((_, place) => String(place === 0)),
    )
  })

  test('sits a formal quiz; killed half way, the sheet is there again', async () => {
    const killed = await boot('pages/learn/index', deviceInUse())
    await tap(killed, /限时答题/)
    await killed.pass(500)
    await tap(killed, '开始答题')
    await killed.pass(500)
    const label = labelOf(withRole(killed, 'radio')[0]!)
    await tap(killed, label)

    const storage = new Map(killed.device.storage)
    const phone = await boot('pages/quiz/formal/index?id=timed', deviceInUse({ storage }))
    const chosen = withRole(phone, 'radio').filter(({ attr }) => String(attr.ariaChecked) === 'true')
    expect(chosen.map(labelOf)).toEqual([label])
    expect([...killed.said.errors, ...phone.said.errors]).toEqual([])
  })
})

// What does not hold yet. Each of these turns red on the day it holds, and then loses its `failing`.
describeWithCompilers('not yet', () => {
  test.failing('packs that the cloud has are fetched, verified and kept', async () => {
    const phone = await boot('pages/home/index', deviceInUse({ storage: new Map() }))
    await phone.pass(2000)
    expect(asked(phone, 'cloud.downloadFile')).toHaveLength(2)
    expect(keptOn(phone.device, 'pack.practice')).toMatchObject({ pack: published })
    expect(keptOn(phone.device, 'pack.quizzes')).toMatchObject({ pack: { quizzes: [{ id: 'ten' }, { id: 'timed' }] } })
  })

  test.failing('the result of a sheet of 100 questions stays within the limits of a page', async () => {
    const phone = await boot('pages/quiz/record/index?id=attempt-1', deviceInUse({}, 100))
    const { nodes, depth, children } = measure(screenOf(phone.page()))
    row('a result of 100 questions', ['', '', largest(phone.page().sent), nodes, depth, children])
    expect(nodes).toBeLessThan(1000)
    expect(children).toBeLessThanOrEqual(60)
    expect(largest(phone.page().sent)).toBeLessThanOrEqual(64 * KB)
  })

  test.failing('a hundred records, paged through, stay within the limits of a page', async () => {
    const phone = await boot('pages/quiz/records/index', deviceInUse())
    for (let nth = 0; nth < 4; nth++) {
      await tap(phone, '更多')
      await phone.pass(500)
    }
    const { nodes, depth, children } = measure(screenOf(phone.page()))
    row('a hundred records', ['', '', largest(phone.page().sent), nodes, depth, children])
    expect(children).toBeLessThanOrEqual(60)
  })
})

describeWithCompilers('the player of a signal', () => {
  /** What is sent to the screen while so many ms pass. */
  async function sentDuring(phone: Phone, name: string, ms: number): Promise<Sent[]> {
    const before = phone.page().sent.length
    await phone.pass(ms)
    const sent = phone.page().sent.slice(before)
    const bytes = sent.reduce((sum, one) => sum + one.bytes, 0)
    printed.push(
      `${name}: ${sent.length} setData of ${Math.round(bytes / sent.length)} bytes, at most ${largest(sent)}, ${perSecond(sent)} a second`,
    )
    return sent
  }
  const stillSends = async (phone: Phone) => {
    const before = phone.page().sent.length
    await phone.pass(5000)
    return phone.page().sent.length > before
  }

  test('fast-forwards in small steps, without a sound', async () => {
    const phone = await boot('pages/signal/index?kind=airRaid', deviceWith())
    await tap(phone, /^快进看/)
    const sent = await sentDuring(phone, 'fast-forward, 20 s', 20_000)
    expect(sent.length).toBeGreaterThanOrEqual(60)
    expect(largest(sent)).toBeLessThanOrEqual(300)
    expect(perSecond(sent)).toBeLessThanOrEqual(5)
    expect(asked(phone, 'audio.play')).toEqual([])
    await phone.pass(20_000)
    expect(await stillSends(phone)).toBe(false)
  })

  test('sounds once, at most 100 s, goes on to be seen, and leaves no file', async () => {
    const phone = await boot('pages/signal/index?kind=airRaid', deviceWith())
    await tap(phone, '听（识别训练）')
    const sent = await sentDuring(phone, 'the signal as it sounds, 90 s', 90_000)
    expect(largest(sent)).toBeLessThanOrEqual(300)
    expect(perSecond(sent)).toBeLessThanOrEqual(5)
    expect(asked(phone, 'audio.play').map(({ given }) => given)).toMatchObject([
      { loop: false, bytes: 100 * 8000 + 44 },
    ])
    await phone.pass(20_000)
    expect([...phone.device.files.keys()]).toEqual([])
    expect(await stillSends(phone)).toBe(true)
    await phone.pass(120_000)
    expect(await stillSends(phone)).toBe(false)
    expect(asked(phone, 'audio.play')).toHaveLength(1)
    expect(phone.said).toEqual({ errors: [], warnings: [] })
  })

  test('fills the whole screen and leaves it again', async () => {
    const phone = await boot('pages/signal/index?kind=airRaid', deviceWith())
    const closed = measure(screenOf(phone.page()))
    await tap(phone, '全屏')
    await tap(phone, '开始（无声）')
    await phone.pass(1000)
    expect(measure(screenOf(phone.page())).nodes).toBe(heldBy(phone.page()))
    expect(largest(await sentDuring(phone, 'full screen, 20 s', 20_000))).toBeLessThanOrEqual(500)
    await tap(phone, '退出全屏')
    expect(textOf(screenOf(phone.page()))).not.toContain('退出全屏')
    expect(closed.nodes).toBeLessThan(1000)
  })
})
