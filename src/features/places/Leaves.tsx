import type { ReactNode } from 'react'
import { wording } from '@/api/wording'
import type { Paged } from '@/session/usePaged'
import { Leaves as Drawn } from '@/ui/Leaves'

interface Props<T> {
  paged: Extract<Paged<{ next?: number | string | undefined }, T>, { state: 'there' }>
  more: () => void
  children: (items: readonly T[]) => ReactNode
}

/** A long list of the cloud's, leaf by leaf. */
export function Leaves<T>({ paged: { items, page, more: asked }, more, children }: Props<T>) {
  return (
    <Drawn
      items={items}
      hasMore={page.next !== undefined}
      problem={asked.state === 'failed' ? wording[asked.code] : undefined}
      onMore={more}
    >
      {children}
    </Drawn>
  )
}
