/** What happened to a report, and when (ms). Who of staff did it is a number. */
export interface ReportMoments {
  receivedAt: number
  answers: readonly { at: number; by: string; text: string }[]
  /** What the person who reported said after an answer. */
  verdict: { at: number; solved: boolean } | null
  /** Staff closed it without an answer to it: nothing can be done, or there is nothing in it. */
  closed: { at: number; by: string; reason: string } | null
  /** It says the same as another report, by its id, and is answered there. */
  merged: { at: number; by: string; into: string } | null
}

export const reportStatuses = ['waiting', 'answered', 'unsolved', 'solved', 'closed', 'merged'] as const
export type ReportStatus = (typeof reportStatuses)[number]

export const reportStatusNames: Readonly<Record<ReportStatus, string>> = {
  waiting: '待答复',
  answered: '已答复',
  unsolved: '没有解决，待再答复',
  solved: '已解决',
  closed: '已办结',
  merged: '已并入相同的反映',
}

/** Where a report stands, read off what happened to it. What somebody said of an earlier answer does not count for a later one. */
export function reportStatus({ answers, verdict, closed, merged }: Omit<ReportMoments, 'receivedAt'>): ReportStatus {
  if (merged) return 'merged'
  const answeredAt = answers[answers.length - 1]?.at
  const said = verdict && (answeredAt === undefined || verdict.at >= answeredAt) ? verdict : null
  if (said && (!closed || said.at >= closed.at)) return said.solved ? 'solved' : 'unsolved'
  if (closed) return 'closed'
  return answeredAt === undefined ? 'waiting' : 'answered'
}

/** Whether the office has to do something. */
export const isOpen = (status: ReportStatus): boolean => status === 'waiting' || status === 'unsolved'

/** Since when (ms) an answer is awaited: since it came in, or since somebody said that the answer did not help. */
export function awaitedSince(moments: ReportMoments): number {
  return reportStatus(moments) === 'unsolved' && moments.verdict ? moments.verdict.at : moments.receivedAt
}

/** What somebody of the office may do with a report as it stands. */
export function officeMoves(status: ReportStatus): ('answer' | 'merge' | 'close')[] {
  if (status === 'merged') return []
  return isOpen(status) ? ['answer', 'merge', 'close'] : ['answer']
}

/** Whether the person who reported may say now whether it is solved. */
export const maySaySolved = (status: ReportStatus): boolean =>
  ['answered', 'closed', 'solved', 'unsolved'].includes(status)

/**
 * A report that was merged as its own person sees it: with the answers to the other, or by itself where the other is
 * not there any more.
 */
export function seenByReporter(own: ReportMoments, main: ReportMoments | null): ReportMoments {
  if (!own.merged) return own
  if (!main) return { ...own, merged: null }
  return { ...own, answers: main.answers, closed: main.closed, merged: null }
}

/** Whether one report may be merged into another: both about the same, none of them merged already. */
export function mayMerge(
  one: { id: string; subject: string; record: string | null; moments: ReportMoments },
  into: { id: string; subject: string; record: string | null; moments: ReportMoments },
): boolean {
  if (one.id === into.id || one.subject !== into.subject || one.record !== into.record) return false
  return officeMoves(reportStatus(one.moments)).includes('merge') && into.moments.merged === null
}
