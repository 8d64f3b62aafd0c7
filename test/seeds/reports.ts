import { collection } from '../../cloudfunctions/_kit/database'
import { reportId, withSearched, type KeptReport } from '../../cloudfunctions/feedback/store'

let count = 0

/** A report of a locked door that waits for an answer, kept in the open world. */
export async function reportIn(changes: Partial<KeptReport> = {}): Promise<KeptReport> {
  const nth = (count += 1)
  const phone = `phone-made-report-${String(nth).padStart(6, '0')}`
  const at = 1.75e12 + nth
  const report = withSearched({
    ...{ _id: reportId('oSomebody', phone), openId: 'oSomebody', phoneId: phone, subject: 'place', record: 'place-1' },
    ...{
      number: `A${String(nth + 1_000_000).replace(/[01]/g, (digit) => (digit === '0' ? 'X' : 'Y'))}`,
      name: '示例广场',
      reason: 'locked',
      words: '',
      wordsCheck: 'pass',
    },
    ...{ district: null, hasPhoto: false, writtenAt: at, startedAt: at, receivedAt: at, revision: 1 },
    ...{ answers: [], verdict: null, closed: null, merged: null, ...changes },
  })
  await collection<KeptReport>('reports').put(report)
  return report
}
