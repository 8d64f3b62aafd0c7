import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { isOpen, reportStatus } from '@core/domain/feedback/reportStatus'
import { findReport, reportId, withSearched, type KeptReport } from '../../../cloudfunctions/feedback/store'
import { countOpen } from '../../../cloudfunctions/feedback/storeOfLists'
import { deskPeople } from './deskInputs'

type Api = Contract['feedback']

/** An input that was accepted, what came back, and who asked. */
interface Accepted {
  input: { id?: string }
  value: unknown
  openId: string
}

const moved = ['answerFeedback', 'mergeFeedback', 'closeFeedback']

/** What a report is searched by follows from what happened to it. */
function isSearchable(report: KeptReport): boolean {
  const { status, open, since, into, endsAt } = withSearched(report)
  return (
    [status, open, since, into, endsAt].join() ===
    [report.status, report.open, report.since, report.into, report.endsAt].join()
  )
}

async function faultsOfReport(id: string): Promise<string[]> {
  const report = await findReport(id)
  if (!report) return ['a report that is not kept']
  const { merged } = report
  const main = merged && (await findReport(merged.into))
  return [
    ...(isSearchable(report) ? [] : ['a report that is not found as it stands']),
    ...(main?.merged ? ['a report merged into one that was merged'] : []),
  ]
}

/** What is wrong with an answer of the inbox, held against what is kept. */
export async function faultsOfFeedback(action: string, { input, value, openId }: Accepted): Promise<string[]> {
  if (action === 'sendFeedback' || action === 'sayIfSolved') {
    const { id, number } = value as OutputOf<Api['sendFeedback']>
    const kept = await findReport(reportId(openId, id))
    return kept?.number === number ? faultsOfReport(kept._id) : ['a report of another number than is kept']
  }
  if (moved.includes(action)) {
    const { revision } = value as OutputOf<Api['answerFeedback']>
    const kept = await findReport(input.id ?? '')
    // The same act again tells what it did then, so what is kept now may be newer.
    return kept && kept.revision >= revision ? faultsOfReport(kept._id) : ['an answer that is not kept']
  }
  if (action === 'myFeedback') {
    const { reports } = value as OutputOf<Api['myFeedback']>
    const kept = await Promise.all(reports.map(({ id }) => findReport(reportId(openId, id))))
    return kept.every((one) => one?.openId === openId) ? [] : ['a report of somebody else']
  }
  if (action !== 'listFeedback' && action !== 'readFeedback') return []
  const told = JSON.stringify(value)
  const isNamed = told.includes('openId') || told.includes('phoneId')
  const { open } = value as OutputOf<Api['listFeedback']>
  const isAll = action === 'listFeedback' && openId === deskPeople[0]
  return [
    ...(isNamed ? ['the inbox tells whose a report is'] : []),
    ...(isAll && open !== (await countOpen('all')) ? ['a count of what waits that is wrong'] : []),
    ...(action === 'readFeedback' ? await faultsOfRead(value as OutputOf<Api['readFeedback']>) : []),
  ]
}

async function faultsOfRead({ id, status, dueOn }: OutputOf<Api['readFeedback']>): Promise<string[]> {
  const kept = await findReport(id)
  if (!kept || reportStatus(kept) !== status) return ['a report that stands otherwise']
  return isOpen(status) === (dueOn !== null) ? [] : ['a due date that does not belong there']
}
