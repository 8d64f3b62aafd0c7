import { useState, type ReactNode } from 'react'
import { More, type Rest } from './More'
import { Pager } from './Pager'

/** How many lines stand on a leaf: a page of WeChat's must stay small. */
const AT_ONCE = 20

interface Props<T> {
  items: readonly T[]
  /** Those beyond these; left out: these are all. */
  rest?: Rest
  children: (items: readonly T[]) => ReactNode
}

/** A long list, leaf by leaf; what lies beyond is fetched when somebody turns to it. */
export function Leaves<T>({ items, rest, children }: Props<T>) {
  const [from, setFrom] = useState(0)
  const start = Math.min(from, Math.max(0, items.length - 1))
  const turn = (to: number) => {
    setFrom(to)
    if (to + AT_ONCE > items.length && rest?.has) rest.onTap()
  }
  return (
    <>
      {children(items.slice(start, start + AT_ONCE))}
      {rest?.problem !== undefined && <More {...rest} loading={false} />}
      <Pager from={start} atOnce={AT_ONCE} of={items.length} more={rest?.has ?? false} onTurn={turn} />
    </>
  )
}
