import type { Finding } from '@core/domain/announcement/checks'
import type { HeldBack } from '@core/domain/announcement/heldBack'
import { filesIn } from '@core/domain/announcement/filesIn'
import { staffAct } from '../_kit/staffAct'
import { trace } from './move'
import { findWithin, keepWithin, keptAs, type KeptAnnouncement } from './store'

/** As the contract takes it. */
const LONGEST = 300
const MOST = 20

const heldBack = (why: HeldBack['why'], says: readonly string[], at: number): HeldBack => ({
  at,
  why,
  says: says.slice(0, MOST).map((sentence) => sentence.slice(0, LONGEST)),
})

/** What is said of an announcement whose files could not be made public yet. */
export function withoutFiles({ content }: KeptAnnouncement, failed: ReadonlySet<string>, now: number): HeldBack {
  const names = filesIn(content).flatMap(({ hash, caption }) => (failed.has(hash) ? [caption] : []))
  return heldBack(
    'files',
    names.map((name) => `文件“${name}”没有能够复制到公开的位置，每分钟会再试一次。`),
    now,
  )
}

/**
 * Takes the moment of publication from an announcement that a check blocks now: it is approved as before, waits for somebody
 * of the office, and says why. It is written down like an act of staff. Who changed it meanwhile is left alone.
 */
export async function holdBack(
  { id, revision }: KeptAnnouncement,
  findings: readonly Finding[],
  now: number,
): Promise<void> {
  const act = {
    actId: `hold-back.${id}.${revision}`,
    by: 'timer',
    act: 'announcement.holdBack',
    subject: id,
    now,
  } as const
  await staffAct(act, async (transaction) => {
    const kept = await findWithin(transaction, id)
    if (kept?.revision !== revision) return { answer: null, before: null, after: null }
    const { publishAt: _publishAt, ...moments } = kept.moments
    const says = findings.map(({ message }) => message)
    const after = keptAs({ ...kept, moments, revision: revision + 1, heldBack: heldBack('checks', says, now) }, now)
    await keepWithin(transaction, after)
    return { answer: null, before: trace(kept, now), after: { ...trace(after, now), says } }
  })
}
