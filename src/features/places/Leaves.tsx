import { useState, type ReactNode } from 'react'
import { wording } from '@/api/wording'
import type { Paged } from '@/session/usePaged'
import { More } from '@/ui/More'
import { Pager } from '@/ui/Pager'

/** How many lines stand on a leaf: a page of WeChat's must stay small. */
const AT_ONCE = 20

interface Props<T> {
  paged: Extract<Paged<{ next?: number | string | undefined }, T>, { state: 'there' }>
  more: () => void
  children: (items: readonly T[]) => ReactNode
}

/** A long list of the cloud's, leaf by leaf; what lies beyond is fetched when somebody turns to it. */
export function Leaves<T>({ paged, more, children }: Props<T>) {
  const [from, setFrom] = useState(0)
  const { items, page } = paged
  const start = Math.min(from, Math.max(0, items.length - 1))
  const hasMore = page.next !== undefined
  const turn = (to: number) => {
    setFrom(to)
    if (to + AT_ONCE > items.length && hasMore) more()
  }
  const problem = paged.more.state === 'failed' ? wording[paged.more.code] : undefined
  return (
    <>
      {children(items.slice(start, start + AT_ONCE))}
      {problem !== undefined && <More loading={false} problem={problem} onTap={more} />}
      <Pager from={start} atOnce={AT_ONCE} of={items.length} more={hasMore} onTurn={turn} />
    </>
  )
}
