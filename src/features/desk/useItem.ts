import { useCallback, useEffect, useState } from 'react'
import type { announcementApi } from '@core/contract/announcement'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { Content } from '@core/domain/announcement/content'
import { call } from '@/api/call'

export type Draft = OutputOf<typeof announcementApi.readDraft>
export type DraftRecord = Draft['record']

export type Item =
  | { state: 'loading' }
  | { state: 'failed'; code: ErrorCode }
  /** `before` is the version before the one that is shown; null when it is the first. */
  | { state: 'there'; draft: Draft; before: Content | null }

async function read(id: string): Promise<Item> {
  const draft = await call('announcement', 'readDraft', { id })
  const earlier = draft.versions.filter(({ version }) => version < draft.record.version)
  const version = Math.max(0, ...earlier.map((one) => one.version))
  const before = version > 0 ? (await call('announcement', 'readVersion', { id, version })).content : null
  return { state: 'there', draft, before }
}

/** One announcement of the desk, with the version before it. */
export function useItem(id: string) {
  const [item, setItem] = useState<Item>({ state: 'loading' })
  const load = useCallback(() => {
    read(id).then(setItem, (error: unknown) => {
      if (!(error instanceof AppError)) throw error
      setItem({ state: 'failed', code: error.code })
    })
  }, [id])
  useEffect(load, [load])
  return { item, renew: load }
}
