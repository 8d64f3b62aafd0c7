import { useEffect, useState } from 'react'
import { AppError } from '@core/contract/errors'
import { call } from '@/api/call'
import { open } from '@/platform/navigation'
import { useRoles } from '@/session/whoAmI'
import { Row } from '@/ui/Row'
import type { BankState } from './useBank'

/** What of the question bank waits for this person on the desk, and how it stands before the test. */
export interface BankWaiting {
  /** Matters that wait: one for each row. */
  count: number
  row: React.ReactNode
  /** Rows of the 倒排工期: what of the bank is not ready for the test. */
  plan: React.ReactNode
}

const to = (wish: Readonly<Record<string, string>>) => () => open('staff/questions', wish)

/** Asks how the question bank stands; null: the cloud did not say. */
export function useBankWaiting(): BankWaiting | null {
  const [bank, setBank] = useState<BankState | null>(null)
  const isReviewer = useRoles().includes('reviewer')
  useEffect(() => {
    let asked = true
    call('question', 'readBank', {}).then(
      (answer) => asked && setBank(answer),
      (error: unknown) => {
        // The desk says itself when the cloud cannot be reached; the bank stays a tap away.
        if (!(error instanceof AppError)) throw error
      },
    )
    return () => {
      asked = false
    }
  }, [])
  if (!bank) return null
  const { mine, sentBack, reviewed, mayWrite, mayRelease, again, unconfirmed } = bank
  const waiting: { title: string; number: number; wish: Readonly<Record<string, string>> }[] = [
    { title: '题库：等您审核', number: isReviewer ? mine : 0, wish: { state: 'toReview' } },
    { title: '题库：被退回，等编辑改', number: mayWrite ? sentBack : 0, wish: { state: 'sentBack' } },
    { title: '题库：审过，等发布', number: mayRelease ? reviewed : 0, wish: {} },
  ]
  const there = waiting.filter(({ number }) => number > 0)
  return {
    count: there.length,
    row: there.map(({ title, number, wish }) => (
      <Row key={title} title={title} value={`${number} 题`} onTap={to(wish)} />
    )),
    plan: (
      <>
        <Row
          title="还没有确认的题"
          note="没有人审定，或依据待核实"
          value={`${unconfirmed} 题`}
          onTap={to({ again: '1' })}
        />
        <Row title="试鸣前要再审的题" value={`${again} 题`} onTap={to({ again: '1' })} />
      </>
    ),
  }
}
