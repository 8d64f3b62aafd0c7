import { useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { reminderKinds, type ReminderKind } from '@core/domain/announcement/reminders'
import { askConsent } from '@/api/consent'
import { askToSend } from '@/platform/subscribe'
import { usePreferences } from '@/session/preferences'
import { keepGrant } from './outbox'
import { renewTemplates, useReminders, type Templates } from './store'
import { namesOf } from './texts'

export type Asking =
  | { state: 'idle' }
  /** It is being asked whether anything may be kept at all. */
  | { state: 'consenting' }
  | { state: 'loading' }
  /** The templates are there: a tap may ask WeChat. */
  | { state: 'ready' }
  | { state: 'asking' }
  | { state: 'noTemplates' }
  | { state: 'notAsked' }
  /** `waits`: what was granted is kept on the phone until there is a network. */
  | { state: 'answered'; granted: readonly ReminderKind[]; refused: readonly ReminderKind[]; waits: boolean }
  | { state: 'failed'; code: ErrorCode }

const offered = (templates: Templates): ReminderKind[] => reminderKinds.filter((kind) => templates[kind] !== undefined)

/**
 * Reminders of one test. WeChat asks only straight after a tap: so first it is agreed and the templates are fetched, and
 * then one tap asks for all of them. What was accepted is handed in, now or when there is a network; which that were is said.
 */
export function useRemindMe(testOn: string) {
  const [asking, setAsking] = useState<Asking>({ state: 'idle' })
  const district = usePreferences((state) => state.district)
  const templates = useReminders((state) => state.templates)

  const attempt = async (task: () => Promise<Asking>) => {
    try {
      setAsking(await task())
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setAsking({ state: 'failed', code: error.code })
    }
  }
  const begin = async () => {
    setAsking({ state: 'consenting' })
    if (!(await askConsent())) {
      setAsking({ state: 'idle' })
      return
    }
    setAsking({ state: 'loading' })
    await attempt(async () => {
      const known = await renewTemplates()
      return offered(known).length > 0 ? { state: 'ready' } : { state: 'noTemplates' }
    })
  }
  const ask = () =>
    attempt(async () => {
      setAsking({ state: 'asking' })
      const kinds = offered(templates ?? {})
      const answer = await askToSend(
        kinds.map((kind) => templates?.[kind] ?? ''),
        namesOf(kinds),
      )
      if (!answer.asked) return { state: 'notAsked' }
      const granted = kinds.filter((kind) => answer.accepted.includes(templates?.[kind] ?? ''))
      const waits = granted.length > 0 && !(await keepGrant({ accepted: granted, district, testOn }))
      return { state: 'answered', granted, refused: kinds.filter((kind) => !granted.includes(kind)), waits }
    })
  return { asking, begin, ask, leave: () => setAsking({ state: 'idle' }), offered: offered(templates ?? {}) }
}
