import { useState, type ReactNode } from 'react'
import { More } from './More'
import { Pager } from './Pager'

/** How many lines stand on a leaf: a page of WeChat's must stay small. */
const AT_ONCE = 20

interface Props<T> {
  items: readonly T[]
  /** There are more than these. */
  hasMore: boolean
  /** Why they could not be had; undefined: nothing went wrong. */
  problem: string | undefined
  onMore: () => void
  children: (items: readonly T[]) => ReactNode
}

/** A long list, leaf by leaf; what lies beyond is fetched when somebody turns to it. */
export function Leaves<T>({ items, hasMore, problem, onMore, children }: Props<T>) {
  const [from, setFrom] = useState(0)
  const start = Math.min(from, Math.max(0, items.length - 1))
  const turn = (to: number) => {
    setFrom(to)
    if (to + AT_ONCE > items.length && hasMore) onMore()
  }
  return (
    <>
      {children(items.slice(start, start + AT_ONCE))}
      {problem !== undefined && <More loading={false} problem={problem} onTap={onMore} />}
      <Pager from={start} atOnce={AT_ONCE} of={items.length} more={hasMore} onTurn={turn} />
    </>
  )
}
