import { useEffect, useState, type ReactNode } from 'react'
import { AppError } from '@core/contract/errors'
import type { feedbackApi } from '@core/contract/feedback'
import type { OutputOf } from '@core/contract/operation'
import { call } from '@/api/call'
import { open } from '@/platform/navigation'
import { Row } from '@/ui/Row'

type Page = OutputOf<typeof feedbackApi.listFeedback>

/** What of the inbox waits for this person's districts: how many reports, and the row that leads to them. */
export function useInboxWaiting(): { count: number; row: ReactNode } | null {
  const [page, setPage] = useState<Page | null>(null)
  useEffect(() => {
    let asked = true
    call('feedback', 'listFeedback', { which: 'open' }).then(
      (answer) => asked && setPage(answer),
      (error: unknown) => {
        // The desk says itself when the cloud cannot be reached; the inbox stays a tap away.
        if (!(error instanceof AppError)) throw error
      },
    )
    return () => {
      asked = false
    }
  }, [])
  if (!page || page.open === 0) return null
  const late = page.items.filter(({ isOverdue }) => isOverdue).length
  return {
    count: page.open,
    row: (
      <Row
        title="群众反映"
        note={late > 0 ? `${late} 条过期` : '等答复'}
        value={`${page.open} 条`}
        onTap={() => open('staff/feedback')}
      />
    ),
  }
}
