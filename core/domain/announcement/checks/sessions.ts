import { patterns, SIGNAL_SECONDS, signals } from '../../alarm/patterns'
import type { Session, TestFacts } from '../content'
import { endOf, minutesOf, spanOf } from '../words/timesInWords'
import { error, when, type Finding } from './finding'

const SIGNAL_MINUTES = SIGNAL_SECONDS / 60
const DAY_MINUTES = 24 * 60

const nameOf = (session: Session, index: number, all: readonly Session[]): string =>
  all.length === 1 ? '' : `第${index + 1}场（${session[0]?.at ?? ''}）：`

/** One session: each signal once, in the order 预先, 空袭, 解除, none before the one before it is over. */
function inSession(session: Session, where: string): Finding[] {
  const missing = signals.filter((signal) => !session.some((one) => one.signal === signal))
  const twice = signals.filter((signal) => session.filter((one) => one.signal === signal).length > 1)
  const names = (some: readonly (typeof signals)[number][]) => some.map((signal) => patterns[signal].name).join('、')
  const overlaps = session.flatMap(({ signal, at }, index) => {
    const before = session[index - 1]
    return before && minutesOf(at) >= minutesOf(before.at) && minutesOf(at) < minutesOf(before.at) + SIGNAL_MINUTES
      ? [`${patterns[before.signal].name}（${before.at}至${endOf(before.at)}）与${patterns[signal].name}（${at}开始）`]
      : []
  })
  const inOrder = session.every(({ signal, at }, index) => {
    const before = session[index - 1]
    return (
      !before || (signals.indexOf(signal) >= signals.indexOf(before.signal) && minutesOf(at) >= minutesOf(before.at))
    )
  })
  return [
    ...when(missing.length > 0, error('signalMissing', `${where}缺少${names(missing)}，请补充开始时间。`)),
    ...when(twice.length > 0, error('signalTwice', `${where}${names(twice)}出现了不止一次，每场每种警报只鸣一次。`)),
    ...when(!inOrder, error('signalOrder', `${where}顺序应为预先警报、空袭警报、解除警报，时间依次向后，请调整。`)),
    ...when(overlaps.length > 0, error('signalsOverlap', `${where}${overlaps.join('；')}重叠，每种警报鸣3分钟。`)),
    ...when(
      session.some(({ at }) => minutesOf(at) + SIGNAL_MINUTES > DAY_MINUTES),
      error('pastMidnight', `${where}警报鸣到了第二天，请检查时间。`),
    ),
  ]
}

/**
 * The timetable of a test: each session sounds the three statutory signals once, in their order, three minutes each
 * (西安市人民政府 市政告字〔2020〕2号, and every notice of Hanzhong's), and no two sessions overlap. The rhythm itself is
 * the program's own and cannot be entered wrongly.
 */
export function checkSessions({ sessions }: Pick<TestFacts, 'sessions'>): Finding[] {
  const spans = sessions
    .filter((session) => session.length > 0)
    .map(spanOf)
    .sort((one, other) => one.from.localeCompare(other.from))
  const overlap = spans.some((span, index) => {
    const before = spans[index - 1]
    return before !== undefined && span.from < before.to
  })
  return [
    ...when(sessions.length === 0, error('noSession', '没有填写试鸣时间。')),
    ...sessions.flatMap((session, index) => inSession(session, nameOf(session, index, sessions))),
    ...when(overlap, error('sessionsOverlap', '两场试鸣的时间重叠，请调整。')),
  ]
}
