import { useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { askConsent } from '@/api/consent'
import { newId } from '@/platform/newId'
import { handIn, type Handed } from './outbox'
import type { Report } from './report'
import { forgetRefused } from './refused'

export type Reporting =
  { state: 'writing' } | { state: 'sending' } | { state: 'notAgreed' } | { state: 'refused'; code: ErrorCode } | Handed

/**
 * Hands a report in once it was agreed to. A second tap after a refusal sends the same one, under its id. `again`: the id of
 * the refused one that is written anew.
 */
export function useReporting(again: string | null) {
  const [reporting, setReporting] = useState<Reporting>({ state: 'writing' })
  const id = useRef(newId())
  const send = async (report: Omit<Report, 'id'>) => {
    if (!(await askConsent())) {
      setReporting({ state: 'notAgreed' })
      return
    }
    setReporting({ state: 'sending' })
    try {
      const handed = await handIn({ ...report, id: id.current })
      if (again !== null) forgetRefused(again)
      setReporting(handed)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setReporting({ state: 'refused', code: error.code })
    }
  }
  return { reporting, send }
}
