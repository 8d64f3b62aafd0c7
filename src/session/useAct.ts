import { useCallback, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { agreed } from '@/api/agreed'
import { newId } from '@/platform/newId'

/** One act of staff on its way: the button waits, and a refusal says why. */
export type Acting = { state: 'idle' } | { state: 'sending' } | { state: 'refused'; code: ErrorCode }

/** After these the cloud may have done it all the same: it is asked again under the same id, and then does it once. */
const unsure: ReadonlySet<ErrorCode> = new Set(['OFFLINE', 'BUSY', 'INTERNAL'])

/**
 * Does one act after the other. `act(name, send)` sends under an id that stays the same for this name until the cloud
 * answered for certain, so that a second tap after a lost answer cannot do it twice. Where the agreements have a new version it is
 * asked for consent first: the page has to have a `ConsentSheet`. Yields what the cloud said, or null when it refused.
 */
export function useAct() {
  const [acting, setActing] = useState<Acting>({ state: 'idle' })
  const ids = useRef(new Map<string, string>())
  const act = useCallback(async <T>(name: string, send: (actId: string) => Promise<T>): Promise<T | null> => {
    const actId = ids.current.get(name) ?? newId()
    ids.current.set(name, actId)
    setActing({ state: 'sending' })
    try {
      const said = await agreed(() => send(actId))
      ids.current.delete(name)
      setActing({ state: 'idle' })
      return said
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (!unsure.has(error.code)) ids.current.delete(name)
      setActing({ state: 'refused', code: error.code })
      return null
    }
  }, [])
  const dismiss = useCallback(() => setActing({ state: 'idle' }), [])
  return { acting, act, dismiss }
}
