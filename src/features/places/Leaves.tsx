import type { ReactNode } from 'react'
import { wording } from '@/api/wording'
import type { Paged } from '@/session/usePaged'
import { Pages } from '@/ui/Pages'

interface Props<T> {
  paged: Extract<Paged<{ next?: number | string | undefined }, T>, { state: 'there' }>
  more: () => void
  children: (items: readonly T[]) => ReactNode
}

/** A long list of the cloud's, leaf by leaf. */
export function Leaves<T>({ paged, more, children }: Props<T>) {
  return (
    <Pages
      items={paged.items}
      hasMore={paged.page.next !== undefined}
      problem={paged.more.state === 'failed' ? wording[paged.more.code] : undefined}
      onMore={more}
    >
      {children}
    </Pages>
  )
}
