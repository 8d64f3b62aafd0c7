import { useEffect, useState } from 'react'
import { AppError } from '@core/contract/errors'
import { call } from '@/api/call'
import { open } from '@/platform/navigation'
import { Row } from '@/ui/Row'
import { waitsFor } from './releaseWords'
import type { ReleaseState } from './useRelease'

/** What of the list waits for this person on the desk: how many matters, and their rows. */
export interface Waiting {
  count: number
  row: React.ReactNode
}

/** Asks whether the list of places waits for this person; null: it does not, or the cloud did not say. */
export function useListWaiting(): Waiting | null {
  const [state, setState] = useState<ReleaseState | null>(null)
  useEffect(() => {
    let asked = true
    call('shelter', 'readRelease', {}).then(
      (answer) => asked && setState(answer),
      (error: unknown) => {
        // The desk says itself when the cloud cannot be reached; the list stays a tap away.
        if (!(error instanceof AppError)) throw error
      },
    )
    return () => {
      asked = false
    }
  }, [])
  const release = state?.underWay
  const mine = release?.moves.some((move) => move !== 'sendBack') ?? false
  if (!state || !release || !mine) return null
  const { counts } = state
  return {
    count: 1,
    row: (
      <Row
        title="避难场所清单"
        note={`${counts.new + counts.changed + counts.gone} 处与公开的不同`}
        value={waitsFor(release)}
        onTap={() => open('staff/places/release')}
      />
    ),
  }
}
