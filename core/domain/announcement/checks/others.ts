import { standingOf } from '../board'
import { aboutOf, testIn, type Content, type TestFacts } from '../content'
import type { PublicAnnouncement } from '../publicAnnouncement'
import { windowOf } from '../plan'
import { testsFrom } from '../testsFrom'
import { districtsInWords } from '../words/districtsInWords'
import { sessionsInWords } from '../words/timesInWords'
import { error, momentMeant, when, type Finding, type Surroundings } from './finding'

const timesOf = ({ sessions }: TestFacts): string =>
  JSON.stringify(sessions.map((session) => session.map(({ signal, at }) => [signal, at])))

const shared = (one: TestFacts, other: TestFacts): string[] =>
  one.districts.filter((code) => other.districts.includes(code))

/** The announcements that the one with this id stands on, itself included: a correction of a correction of a notice. */
function lineOf(id: string | null, out: readonly PublicAnnouncement[]): Set<string> {
  const line = new Set<string>()
  for (let at = id; at !== null && !line.has(at);) {
    line.add(at)
    const content = out.find((one) => one.id === at)?.content
    at = content ? aboutOf(content) : null
  }
  return line
}

/**
 * Two notices of one test that give different times: nobody can follow both. Both sides see it, since each is checked
 * against what is out. What this one corrects or replaces is not held against it.
 */
function contradictions(content: Content, { out, id, districts }: Surroundings): Finding[] {
  const test = testIn(content)
  if (!test) return []
  const own = lineOf(aboutOf(content), out)
  const contrary = out.flatMap((one) => {
    const other = testIn(one.content)
    const isAnother = one.id !== id && !own.has(one.id) && !one.superseded && !lineOf(one.id, out).has(id ?? '')
    const both = other && isAnother && other.date === test.date ? shared(test, other) : []
    return other && both.length > 0 && timesOf(other) !== timesOf(test) ? [{ one, other, both }] : []
  })
  return contrary
    .slice(0, 1)
    .map(({ one, other, both }) =>
      error(
        'timesContradict',
        `与已发布的《${one.content.title}》时间不一致：那里是${sessionsInWords(other.sessions)}，这里是` +
          `${sessionsInWords(test.sessions)}（${districtsInWords(both, { name: '', districts })}）。请与${one.content.paper.issuer}核对，更正其中一份。`,
      ),
    )
}

/** A moment at which all of what is given as out is out, also what comes out in the same minute. */
const momentWithAll = (surroundings: Surroundings): number =>
  Math.max(momentMeant(surroundings), ...surroundings.out.map(({ publishedAt }) => publishedAt))

/**
 * A test that was called off cannot be announced, or a test be moved to its day, as if nothing had been said: phones would
 * go on showing it as called off.
 */
function calledOff(content: Content, surroundings: Surroundings): Finding[] {
  const test = testIn(content)
  const { out, districts, id = '' } = surroundings
  const about = out.find((one) => one.id === aboutOf(content))
  // Whether what is corrected was called off on its own day is another question: `alreadyOff`.
  const isSameDay = content.kind === 'correction' && about && testIn(about.content)?.date === test?.date
  if (!test || isSameDay) return []
  const now = momentWithAll(surroundings)
  const own = { id, version: 1, of: null, content, publishedAt: now } as PublicAnnouncement
  const all = [...out.filter((one) => one.id !== id), own]
  const off = test.districts.filter((district) =>
    testsFrom(all, { district, now }).some(({ date, cancelledBy }) => date === test.date && cancelledBy !== null),
  )
  return when(
    off.length > 0,
    error(
      'calledOff',
      `${districtsInWords(off, { name: '', districts })}这一天的试鸣已经公布取消。如确要恢复，请先撤回取消的通知。`,
    ),
  )
}

/** What a change is about: out, not replaced already, a test where it must be one, not over, not called off, and another day. */
function changed(content: Content, surroundings: Surroundings): Finding[] {
  const { kind } = content
  if (kind !== 'correction' && kind !== 'postponement' && kind !== 'cancellation') return []
  const { out, id } = surroundings
  const about = out.find((one) => one.id === content.about)
  if (!about) return [error('aboutNotOut', '所针对的通告没有发布，或已撤回、过期。')]
  const before = testIn(about.content)
  const isTestChange = kind !== 'correction'
  const others = out.filter((one) => one.id !== id)
  const isOff = standingOf(about, others, momentWithAll(surroundings))?.how === 'cancelled'
  const isOver =
    before !== null && windowOf({ ...before, source: 'announcement' }).to <= momentMeant(surroundings) && isTestChange
  return [
    ...when(
      about.superseded !== undefined && about.superseded.by !== id,
      error('aboutSuperseded', '所针对的通告已被更正，请针对最新的更正。'),
    ),
    ...when(
      kind === 'correction' && before !== null && content.test === null,
      error('testMissing', '所更正的是试鸣通告，请填写更正后的完整试鸣安排。'),
    ),
    ...when(isTestChange && before === null, error('aboutNoTest', '所针对的不是试鸣通告，不能取消或改期。')),
    ...when(isOver, error('testWasHeld', '这次试鸣的时间已经过去，不能再取消或改期。')),
    ...when(isOff, error('alreadyOff', '这次试鸣已经公布取消。')),
    ...when(
      kind === 'postponement' && before?.date === content.test.date && timesOf(before) === timesOf(content.test),
      error('sameTime', '改期后的日期和时间与原来相同。'),
    ),
  ]
}

/** An announcement beside the others that are out. */
export function checkOthers(content: Content, surroundings: Surroundings): Finding[] {
  return [
    ...contradictions(content, surroundings),
    ...calledOff(content, surroundings),
    ...changed(content, surroundings),
  ]
}
