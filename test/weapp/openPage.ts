import { drawing, everyElement, textOf, type Drawn, type Placed } from './drawn'
import { inWords } from './realm'

/** One `setData`: when (ms), how many bytes of JSON, and whether it was of the page or of a part within a CustomWrapper. */
export interface Update {
  at: number
  bytes: number
  of: 'page' | 'part'
}

type Data = Record<string, unknown>

/** What a page hands to WeChat's `Page`, and what WeChat calls of it. */
export interface PageGiven {
  data?: Data
  onLoad(query: object): void
  onShow(): void
  onReady(): void
  onUnload(): void
  eh(event: object): void
}

/** What a component hands to WeChat's `Component`. */
export interface ComponentGiven {
  attached?(this: object): void
  detached?(this: object): void
}

/** How often (ms) a page is looked at while it settles, and how often at most. */
const LOOK = 20
const QUIET_LOOKS = 13
const MOST_LOOKS = 150

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Writes a value at a path as WeChat does: 'root.cn.[0].cl'. */
function writeAt(data: Data, path: string, value: unknown): void {
  const steps = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = steps.pop() ?? ''
  let place: Data = data
  for (const step of steps) place = (place[step] ??= {}) as Data
  place[last] = value
}

/** A page that is open: its data, what was sent to it, and what it looks like. */
export class OpenPage {
  readonly updates: Update[] = []
  private readonly instance: PageGiven & { data: Data }
  private readonly parts = new Map<string, { data: Data; passed: string }>()

  constructor(
    readonly route: string,
    given: PageGiven,
    private readonly components: Readonly<Record<string, ComponentGiven>>,
    private readonly fault: (what: string) => void,
  ) {
    const data = JSON.parse(JSON.stringify(given.data ?? {})) as Data
    this.instance = Object.assign(Object.create(null) as object, given, { route, data })
    this.takesData(this.instance, 'page')
  }

  /** The page as the program sees it, among `getCurrentPages()`. */
  get seen(): object {
    return this.instance
  }

  /** Brings the page onto the screen, as WeChat does. */
  open(query: object): void {
    this.instance.onLoad(query)
    this.instance.onShow()
    setTimeout(() => this.instance.onReady())
  }

  close(): void {
    this.instance.onUnload()
  }

  /**
   * Waits until nothing was sent to the page for a quarter of a second. What a page does each second is not waited for.
   * Looks are counted, not time: on a busy machine time passes in which nothing could have been sent.
   */
  async settle(): Promise<void> {
    let seen = -1
    for (let looks = 0, quiet = 0; quiet < QUIET_LOOKS && looks < MOST_LOOKS; looks += 1) {
      quiet = this.updates.length === seen ? quiet + 1 : 0
      seen = this.updates.length
      await pause(LOOK)
    }
  }

  /** The page as it is drawn now: its template, and within it those of the components. */
  drawn(): Drawn {
    const present = new Set<string>()
    const whole = this.withComponents(drawing()(`${this.route}.wxml`, this.instance.data), present)
    for (const [sid, part] of [...this.parts])
      if (!present.has(sid)) {
        this.components['custom-wrapper']?.detached?.call(part)
        this.parts.delete(sid)
      }
    return whole
  }

  text(): string {
    return textOf(this.drawn())
  }

  /** Taps what reads so, or is named so to a screen reader. */
  tap(words: string): void {
    this.tapWhere(({ element }) => element.attr?.ariaLabel === words || textOf(element) === words)
  }

  /** Taps the innermost of the elements that are meant; the tap rises from there, as in WeChat. */
  tapWhere(meant: (placed: Placed) => boolean): void {
    const all = everyElement(this.drawn()).filter(meant)
    const found = all.find(({ element }) => !everyElement(element).some(meant))
    if (!found) throw new Error(`what is to be tapped is not on ${this.route}: ${this.text()}`)
    const targetOf = (element: Drawn) => ({
      id: element.attr?.id,
      dataset: { sid: element.attr?.['data-sid'] },
    })
    for (const element of [found.element, ...[...found.above].reverse()].filter(({ attr }) => attr?.bindtap === 'eh'))
      this.instance.eh({
        type: 'tap',
        target: targetOf(found.element),
        currentTarget: targetOf(element),
        detail: { x: 1, y: 1 },
        timeStamp: Date.now(),
      })
  }

  private takesData(owner: { data: Data }, of: Update['of']): void {
    Object.assign(owner, {
      setData: (change: Data, done?: () => void) => {
        const json = JSON.stringify(change)
        this.updates.push({ at: Date.now(), bytes: Buffer.byteLength(json), of })
        for (const [path, value] of Object.entries(change)) {
          if (value === undefined) this.fault(`setData of ${path} to undefined, which WeChat leaves out`)
          else writeAt(owner.data, path, JSON.parse(JSON.stringify(value)))
        }
        this.drawn()
        setTimeout(() => {
          try {
            done?.call(owner)
          } catch (error) {
            this.fault(inWords(error))
          }
        })
      },
    })
  }

  private withComponents(drawn: Drawn, present: Set<string>): Drawn {
    const children = drawn.children.flatMap((child): (Drawn | string)[] => {
      if (typeof child === 'string') return [child]
      // `comp` goes on where the levels of the template end; it leaves no element of its own.
      if (child.tag === 'wx-comp') return this.withComponents(this.drawComponent('comp', child.attr), present).children
      if (child.tag !== 'wx-custom-wrapper') return [this.withComponents(child, present)]
      const inside = this.drawComponent('custom-wrapper', this.partOf(child, present).data)
      return [{ ...child, children: this.withComponents(inside, present).children }]
    })
    return { ...drawn, children }
  }

  private drawComponent(name: string, given: Data = {}): Drawn {
    return drawing()(`${name}.wxml`, given)
  }

  /** The instance behind a CustomWrapper. What the page passes to it reaches it when that changes, and only then. */
  private partOf({ attr = {} }: Drawn, present: Set<string>): { data: Data } {
    const sid = String(attr['data-sid'])
    present.add(sid)
    const passed = JSON.stringify({ i: attr.i, l: attr.l })
    const known = this.parts.get(sid)
    if (known) {
      if (known.passed !== passed) Object.assign(known, { passed, data: JSON.parse(passed) as Data })
      return known
    }
    const part = { data: JSON.parse(passed) as Data, passed }
    this.parts.set(sid, part)
    this.takesData(part, 'part')
    this.components['custom-wrapper']?.attached?.call(part)
    return part
  }
}
