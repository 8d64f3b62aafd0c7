import { AppError, type ErrorCode } from '@core/contract/errors'
import type { Press } from '@core/domain/lesson/press'
import { readAgainIn } from '@core/domain/lesson/remote'
import { agreed } from '@/api/agreed'
import { call } from '@/api/call'
import { onAppHide } from '@/platform/appHide'
import { onAppShow } from '@/platform/appShow'
import { newId } from '@/platform/newId'
import { now } from '@/session/serverClock'

/** `waiting`: nothing was pressed yet; `unreached`: the cloud was not reached when it was last asked. */
export type Pairing = 'opening' | 'waiting' | 'connected' | 'unreached'

interface Board {
  press: (press: Press) => void
  says: (pairing: Pairing) => void
  /** It is over without having been ended here: after its hour, by another board, or because the cloud refuses. */
  over: (why: AppError | null) => void
}

/** Refusals after which it is asked again. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['OFFLINE', 'BUSY', 'INTERNAL'])

/** Tells the cloud that the board wants no more; where it is not reached the pairing ends with its hour. */
async function close(remoteId: string): Promise<void> {
  try {
    await call('activity', 'closeRemote', { remoteId })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

/**
 * Pairs the board with the teacher's phone, and asks every two seconds what was pressed: while the board is on the screen, at
 * most for an hour, and less often while the cloud is not reached. Yields how to end it.
 */
export function pairBoard(board: Board): () => void {
  const remoteId = newId()
  let endsAt: number | null = null
  let after = 0
  let failures = 0
  let asking = false
  let hidden = false
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const open = async () => {
    endsAt = (await agreed(() => call('activity', 'openRemote', { remoteId }))).endsAt
    if (ended) void close(remoteId)
    else board.says('waiting')
  }
  const read = async () => {
    const { standing, last, presses } = await call('activity', 'readRemote', { remoteId, after })
    if (ended) return
    if (!standing) {
      overFor(null)
      return
    }
    after = last
    board.says(last > 0 ? 'connected' : 'waiting')
    for (const { key } of presses) if (!hidden) board.press({ press: key })
  }
  const ask = async () => {
    if (endsAt !== null && now() >= endsAt) {
      overFor(null)
      return
    }
    asking = true
    try {
      await (endsAt === null ? open() : read())
      failures = 0
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (!passing.has(error.code)) {
        overFor(error)
        return
      }
      failures += 1
      if (!ended) board.says('unreached')
    } finally {
      asking = false
    }
    plan(readAgainIn(failures))
  }
  const plan = (wait: number) => {
    clearTimeout(timer)
    if (!ended && !hidden && !asking) timer = setTimeout(() => void ask(), wait)
  }
  const stops = [
    onAppHide(() => {
      hidden = true
      clearTimeout(timer)
    }),
    onAppShow(() => {
      hidden = false
      plan(0)
    }),
  ]
  const end = () => {
    ended = true
    clearTimeout(timer)
    stops.forEach((stop) => stop())
  }
  const overFor = (why: AppError | null) => {
    if (ended) return
    end()
    board.over(why)
  }
  void ask()
  return () => {
    if (ended) return
    end()
    if (endsAt !== null) void close(remoteId)
  }
}
