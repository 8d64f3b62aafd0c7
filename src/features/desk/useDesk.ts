import { useCallback, useEffect, useState } from 'react'
import type { announcementApi } from '@core/contract/announcement'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import { call } from '@/api/call'

type Page = OutputOf<typeof announcementApi.listDesk>
export type DeskItem = Page['items'][number]

export type Desk =
  | { state: 'loading' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'there'; waiting: DeskItem[]; items: DeskItem[]; next: number | undefined; loadingMore: boolean }

/** What waits for this person, and all announcements of their districts, a page at a time. */
export function useDesk() {
  const [desk, setDesk] = useState<Desk>({ state: 'loading' })
  const load = useCallback((earlier: DeskItem[], before: number | undefined) => {
    call('announcement', 'listDesk', before === undefined ? {} : { before }).then(
      ({ waiting, items, next }) =>
        setDesk({ state: 'there', waiting, items: [...earlier, ...items], next, loadingMore: false }),
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error
        setDesk({ state: 'failed', code: error.code })
      },
    )
  }, [])
  const renew = useCallback(() => load([], undefined), [load])
  const more = () => {
    if (desk.state !== 'there' || desk.next === undefined || desk.loadingMore) return
    setDesk({ ...desk, loadingMore: true })
    load(desk.items, desk.next)
  }
  useEffect(renew, [renew])
  return { desk, renew, more }
}
