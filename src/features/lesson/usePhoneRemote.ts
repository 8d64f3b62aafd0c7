import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { RemoteKey } from '@core/domain/lesson/remote'
import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { newId } from '@/platform/newId'
import { vibrate } from '@/platform/vibration'
import { now } from '@/session/serverClock'

/** What the phone knows of its board, and what became of the last press. */
export type PhoneRemote =
  | { state: 'asking' }
  | { state: 'failed'; code: ErrorCode }
  /** No board waits for this phone. */
  | { state: 'none' }
  | { state: 'paired'; last: null | { key: RemoteKey; was: 'sending' | 'sent' | ErrorCode } }
  /** The pairing ended while the phone was in use. */
  | { state: 'over' }

/** So long (ms) after it was pressed a press is still sent: later nobody means it any more. */
const SENT_WITHIN = 5000

/** Sends a press; one that was not answered is sent once more under its id, so that it is one. */
async function send(key: RemoteKey, pressedAt: number): Promise<void> {
  const isMeant = () => now() - pressedAt < SENT_WITHIN
  if (!isMeant()) throw new AppError('OFFLINE')
  const press = { pressId: newId(), key }
  try {
    await call('activity', 'pressRemote', press)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'OFFLINE' || !isMeant()) throw error
    await call('activity', 'pressRemote', press)
  }
}

/** The phone's side of the remote control. It asks once, when it is opened; then only its presses are answered. */
export function usePhoneRemote() {
  const [remote, setRemote] = useState<PhoneRemote>({ state: 'asking' })
  const renew = useCallback(() => {
    call('activity', 'remoteState', {}).then(
      ({ endsAt }) => setRemote(endsAt === null ? { state: 'none' } : { state: 'paired', last: null }),
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error
        setRemote({ state: 'failed', code: error.code })
      },
    )
  }, [])
  useEffect(renew, [renew])

  // One after the other, in the order in which they were pressed.
  const before = useRef(Promise.resolve())
  const press = async (key: RemoteKey) => {
    if (!(await askConsent())) return
    const pressedAt = now()
    setRemote({ state: 'paired', last: { key, was: 'sending' } })
    before.current = before.current.then(async () => {
      try {
        await send(key, pressedAt)
        vibrate()
        setRemote({ state: 'paired', last: { key, was: 'sent' } })
      } catch (error) {
        const code: ErrorCode = error instanceof AppError ? error.code : 'INTERNAL'
        setRemote(code === 'NOT_FOUND' ? { state: 'over' } : { state: 'paired', last: { key, was: code } })
      }
    })
  }
  return { remote, press, renew }
}
