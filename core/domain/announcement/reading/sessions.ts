import { type TimeWords, timeOf } from './clocks'
import { type Field, empty, read, workedOut } from './fields'
import { type NamedSignal, signalWording } from './mentions'
import { type Page, spansOf } from './page'
import { type Step, scheduleOf } from './schedule'
import { type Ready, type ReadSignal, fieldsOf, signalOf } from './signalFields'
import type { Sounded, Sounding } from './sounded'
import { windowFromSignals } from './windowFromSignals'
import type { WindowWords } from './windows'

/** One span in which the sirens sound; most tests have one. */
export interface ReadSession {
  from: Field<string>
  until: Field<string>
  signals: ReadSignal[]
}

function reasonForTimes(page: Page): Field<string> {
  const broken = page.brokenTimes.find(({ reason }) => reason === 'masked') ?? page.brokenTimes[0]
  return broken ? empty(broken.reason, spansOf(page, broken)) : empty('missing')
}

function windowFields(page: Page, { start, end, unchanged }: WindowWords): Pick<ReadSession, 'from' | 'until'> {
  const told = (clock: { from: number; to: number; minutes: number; sum?: string }): Field<string> => {
    const value = timeOf(clock.minutes)
    const spans = spansOf(page, clock, ...(unchanged ? [unchanged] : []))
    const sum = unchanged ? `时间不变,仍为${value}` : clock.sum
    return sum === undefined ? read(value, spans) : workedOut(value, spans, sum)
  }
  return { from: told(start), until: end ? told(end) : reasonForTimes(page) }
}

/** Signals that start outside of the window contradict it: neither their times nor the window can be trusted. */
function checked(session: ReadSession): ReadSession {
  const { from, until, signals } = session
  const outside = (signal: ReadSignal): boolean =>
    signal.at.state === 'read' &&
    ((from.state === 'read' && signal.at.value < from.value) ||
      (until.state === 'read' && signal.at.value > until.value))
  const wrong = signals.filter(outside)
  if (wrong.length === 0) return session
  const spans = [...from.spans, ...until.spans, ...wrong.flatMap(({ at }) => at.spans)]
  const doubt = empty('contradictory', spans, '信号的时间不在试鸣时间之内')
  return {
    from: doubt,
    until: doubt,
    signals: signals.map((signal) => (outside(signal) ? { ...signal, at: doubt, until: doubt } : signal)),
  }
}

const overlap = (one: ReadSignal, other: ReadSignal): boolean =>
  one !== other &&
  one.at.state === 'read' &&
  other.at.state === 'read' &&
  one.at.value < endOf(other) &&
  other.at.value < endOf(one)

const endOf = ({ at, until }: ReadSignal): string =>
  until.state === 'read' ? until.value : at.state === 'read' ? `${at.value}~` : ''

/** Two signals cannot sound at once: which of their times is wrong nothing tells. */
function apart(signals: readonly ReadSignal[]): ReadSignal[] {
  return signals.map((signal) => {
    const other = signals.find((one) => overlap(signal, one))
    if (!other) return signal
    const spans = [...signal.at.spans, ...signal.until.spans, ...other.at.spans, ...other.until.spans]
    const doubt = empty('contradictory', spans, `与${signalWording[other.signal]}的时间重叠`)
    return { ...signal, at: doubt, until: doubt }
  })
}

const inOrder = (signals: readonly ReadSignal[]): ReadSignal[] =>
  signals.every(({ at }) => at.state === 'read')
    ? [...signals].sort((one, other) =>
        one.at.state === 'read' && other.at.state === 'read' && one.at.value > other.at.value ? 1 : -1,
      )
    : [...signals]

/** A time that belongs to no signal and lies outside of all of them: who knows whether it was one's. */
function isStray(page: Page, sounding: Sounding, session: Pick<ReadSession, 'from' | 'until'>): boolean {
  const { from, until } = session
  if (from.state !== 'read') return false
  const last = until.state === 'read' ? until.value : from.value
  return page.times.some(
    (time) =>
      !sounding.taken.has(time) &&
      (timeOf(time.start.minutes) < from.value || timeOf((time.end ?? time.start).minutes) > last) &&
      !isOfPage(page, time),
  )
}

/** The time at which a page was put up: 2014-11-17 11:22. */
const isOfPage = (page: Page, time: TimeWords): boolean =>
  page.dates.some(
    ({ to }) =>
      time.from - to >= 0 &&
      time.from - to <= 1 &&
      /^\d{1,2}:\d{2}/.test(page.text.slice(time.from, time.to)) &&
      /[-./]/.test(page.text.slice(to - 5, to)),
  )

/** One session of which the window is known, or is to follow from the signals. */
function sessionOf(
  page: Page,
  window: WindowWords | undefined,
  signals: readonly ReadSignal[],
  sounding?: Sounding,
): ReadSession {
  const ordered = inOrder(apart(signals))
  const derived =
    page.brokenTimes.length === 0
      ? windowFromSignals(ordered)
      : { from: reasonForTimes(page), until: reasonForTimes(page) }
  if (!window && sounding && isStray(page, sounding, derived))
    return { from: empty('ambiguous'), until: empty('ambiguous'), signals: ordered }
  if (!window) return { ...derived, signals: ordered }
  const stated = windowFields(page, window)
  const until = stated.until.state === 'read' || derived.until.state !== 'read' ? stated.until : derived.until
  return checked({ from: stated.from, until, signals: ordered })
}

/** The times of a signal that are given for one session: as many as it has cycles. */
function within(window: WindowWords, times: readonly TimeWords[], next: WindowWords | undefined): TimeWords[] {
  return times.filter(
    ({ start }) => start.minutes >= window.start.minutes && (next ? start.minutes < next.start.minutes : true),
  )
}

const cyclesOf = ({ rhythm }: Sounded): number => rhythm.cycles?.value ?? 1

function placed(ready: Ready, times: readonly TimeWords[]): ReadSignal[] {
  const { page, sounded } = ready
  const cycles = cyclesOf(sounded)
  if (sounded.doubtful) return [signalOf(ready, undefined, empty('ambiguous', spansOf(page, ...times)))]
  if (times.length === 0) return Array.from({ length: cycles }, () => signalOf(ready, undefined, reasonForTimes(page)))
  if (times.length !== cycles) {
    const why = empty('contradictory', spansOf(page, ...times), '同一信号写了不同的时间')
    return Array.from({ length: cycles }, () => signalOf(ready, undefined, why))
  }
  return times.map((time) => signalOf(ready, time, empty('missing')))
}

/** The groups of times, when every signal has as many and the groups follow each other: 上午 all three, 下午 all three. */
function groupsOf(signals: readonly Sounded[]): TimeWords[][] | undefined {
  const count = signals[0]?.times.length ?? 0
  if (count < 2 || signals.some(({ times, doubtful }) => times.length !== count || doubtful)) return undefined
  const groups = Array.from({ length: count }, (_, nth) => signals.flatMap(({ times }) => times[nth] ?? []))
  const follow = groups.every((group, nth) => {
    const before = groups[nth - 1]
    return (
      !before ||
      Math.max(...before.map(({ start }) => start.minutes)) < Math.min(...group.map(({ start }) => start.minutes))
    )
  })
  const starts = groups.map((group) => Math.min(...group.map(({ start }) => start.minutes)))
  const halves = starts.every((start, nth) => nth === 0 || ((starts[nth - 1] ?? 0) < 720 && start >= 720))
  return follow && halves ? groups : undefined
}

/** The order in which the three signals sound, by the law of the land; where a notice names them otherwise, it tells no order. */
const ORDER: readonly NamedSignal[] = ['preliminary', 'airRaid', 'allClear']

const inTheirOrder = (signals: readonly Sounded[]): boolean => {
  const named = signals.map(({ signal }) => ORDER.indexOf(signal)).filter((place) => place >= 0)
  return named.every((place, at) => at === 0 || place > (named[at - 1] ?? place))
}

function derivedSteps(
  { signals, common }: Sounding,
  all: readonly Ready[],
  window: WindowWords | undefined,
): Step<Ready>[] | undefined {
  if (!window || !common.gap || signals.some(({ times }) => times.length > 0) || !inTheirOrder(signals))
    return undefined
  const lasting = all.map((ready) => ({
    of: ready,
    seconds: ready.fields.totalSeconds.state === 'read' ? ready.fields.totalSeconds.value : NaN,
    cycles: cyclesOf(ready.sounded),
    gap: ready.sounded.rhythm.gap?.value,
  }))
  return scheduleOf(window.start.minutes, window.end?.minutes, lasting, common.gap)
}

function derivedSignal(
  ready: Ready,
  { start, end, sum }: Step<Ready>,
  window: WindowWords,
  gap: { from: number; to: number },
): ReadSignal {
  const { page } = ready
  const spans = spansOf(page, window.start, gap)
  const minutes = end - start
  const at = workedOut(timeOf(start), spans, sum)
  const until = workedOut(timeOf(end), spans, `${timeOf(start)} + ${minutes}分钟 = ${timeOf(end)}`)
  return { signal: ready.sounded.signal, spans: spansOf(page, ready.sounded.mention), at, until, ...ready.fields }
}

/** The sessions of a test, each with its signals in the order in which they sound. */
export function readSessions(page: Page, sounding: Sounding, windows: readonly WindowWords[]): ReadSession[] {
  const { signals, common } = sounding
  const all = signals.map((sounded) => ({ page, sounded, fields: fieldsOf(page, sounded, common.total) }))
  if (windows.length > 1)
    return windows.map((window, nth) =>
      sessionOf(
        page,
        window,
        all.flatMap((ready) => placed(ready, within(window, ready.sounded.times, windows[nth + 1]))),
      ),
    )
  const [window] = windows
  const steps = derivedSteps(sounding, all, window)
  if (steps && window && common.gap) {
    const { gap } = common
    return [
      sessionOf(
        page,
        window,
        steps.map((step) => derivedSignal(step.of, step, window, gap)),
      ),
    ]
  }
  const groups = window ? undefined : groupsOf(signals)
  if (groups)
    return groups.map((_, nth) =>
      sessionOf(
        page,
        undefined,
        all.flatMap((ready) => signalOf(ready, ready.sounded.times[nth], empty('missing'))),
      ),
    )
  return [
    sessionOf(
      page,
      window,
      all.flatMap((ready) => placed(ready, ready.sounded.times)),
      sounding,
    ),
  ]
}
