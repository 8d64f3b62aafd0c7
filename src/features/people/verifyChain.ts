import { AppError, type ErrorCode } from '@core/contract/errors'
import { call } from '@/api/call'

/** How far the chain was worked out again, and what came of it. */
export type Verified =
  | { state: 'checking'; checkedTo: number }
  | { state: 'holds'; checkedTo: number }
  | { state: 'broken'; place: number; how: string }
  | { state: 'failed'; code: ErrorCode }

const ways = { missing: '缺少一条', changed: '内容被改动', cut: '末尾被截断' } as const

/** Has the cloud work out the whole chain, a stretch at a time, and tells how far it is. */
export async function verifyChain(tell: (verified: Verified) => void): Promise<void> {
  let after = 0
  tell({ state: 'checking', checkedTo: 0 })
  try {
    for (;;) {
      const { checkedTo, broken, done } = await call('person', 'verifyAudit', { after })
      const ended = broken !== null || done
      if (broken) tell({ state: 'broken', place: broken.place, how: ways[broken.how] })
      else tell({ state: done ? 'holds' : 'checking', checkedTo })
      if (ended) return
      after = checkedTo
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    tell({ state: 'failed', code: error.code })
  }
}
