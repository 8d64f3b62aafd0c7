import { create } from 'zustand'
import type { AppError } from '@core/contract/errors'
import type { Press } from '@core/domain/lesson/press'
import { wording } from '@/api/wording'
import { tell } from '@/session/tell'
import { pairBoard, type Pairing } from './pairBoard'
import { texts } from './texts'

/** How it stands with the phone that is the board's remote control; off: there is none. */
export type Remote = 'off' | Pairing

export const useRemote = create<{ remote: Remote }>(() => ({ remote: 'off' }))

let stop: (() => void) | null = null

/** Nothing is asked any more, and the phone is told so when it presses next. */
export function endRemote(): void {
  stop?.()
  stop = null
  useRemote.setState({ remote: 'off' })
}

function over(error: AppError | null): void {
  stop = null
  useRemote.setState({ remote: 'off' })
  tell(error ? wording[error.code] : texts.remoteOver)
}

/** Begins to do what the teacher's phone presses, or ends it. */
export function toggleRemote(press: (press: Press) => void): void {
  if (stop) {
    endRemote()
    return
  }
  useRemote.setState({ remote: 'opening' })
  stop = pairBoard({ press, says: (remote) => useRemote.setState({ remote }), over })
}
