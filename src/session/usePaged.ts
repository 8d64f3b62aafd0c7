import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { wording } from '@/api/wording'

/** What a page tells besides: where the next one begins; nothing when it was the last. */
interface Page {
  next?: number | string | undefined
}

/** A list that the cloud gives a page at a time, the newest first. */
export type Paged<P extends Page, T> =
  | { state: 'loading' }
  | { state: 'failed'; code: ErrorCode }
  | {
      state: 'there'
      items: readonly T[]
      /** The page that came last, with what else it says. */
      page: P
      /** Whether the next page is on its way, or could not be had: what is there stays. */
      more: { state: 'idle' } | { state: 'loading' } | { state: 'failed'; code: ErrorCode }
    }

type Load<P extends Page> = (before: P['next']) => Promise<P>

/**
 * Reads a list page by page. `load` and `itemsOf` must stay the same functions for the same question: with another one the
 * list begins anew, and an answer to the former one that comes late is dropped. `rest` is what lies beyond, as a list shows it;
 * `problem` says why nothing could be had.
 */
export function usePaged<P extends Page, T>(load: Load<P>, itemsOf: (page: P) => readonly T[]) {
  const [held, setHeld] = useState<{ of: Load<P>; paged: Paged<P, T> } | null>(null)
  const turn = useRef(0)

  const ask = useCallback(
    async (earlier: Extract<Paged<P, T>, { state: 'there' }> | null) => {
      const mine = ++turn.current
      const take = (paged: Paged<P, T>) => mine === turn.current && setHeld({ of: load, paged })
      try {
        const page = await load(earlier?.page.next)
        take({ state: 'there', items: [...(earlier?.items ?? []), ...itemsOf(page)], page, more: { state: 'idle' } })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        const failed = { state: 'failed', code: error.code } as const
        take(earlier ? { ...earlier, more: failed } : failed)
      }
    },
    [load, itemsOf],
  )
  const renew = useCallback(() => void ask(null), [ask])
  useEffect(renew, [renew])

  const paged: Paged<P, T> = held?.of === load ? held.paged : { state: 'loading' }
  const onTap = () => {
    if (paged.state !== 'there' || paged.page.next === undefined || paged.more.state === 'loading') return
    setHeld({ of: load, paged: { ...paged, more: { state: 'loading' } } })
    void ask(paged)
  }
  const rest = {
    has: paged.state === 'there' && paged.page.next !== undefined,
    loading: paged.state === 'there' && paged.more.state === 'loading',
    problem: paged.state === 'there' && paged.more.state === 'failed' ? wording[paged.more.code] : undefined,
    onTap,
  }
  return { paged, renew, rest, problem: paged.state === 'failed' ? wording[paged.code] : null }
}
