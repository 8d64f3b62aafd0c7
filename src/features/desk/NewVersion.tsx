import { city } from '@city'
import { AppError } from '@core/contract/errors'
import { isReference } from '@core/domain/announcement/content'
import { movers } from '@core/domain/announcement/moves'
import { statusAt } from '@core/domain/announcement/statusAt'
import { mayActIn } from '@core/domain/person/roles'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { newId } from '@/platform/newId'
import { now } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { useIdentity } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import type { DraftRecord } from './useItem'

/** Begins the new version of a place or a law: a draft of its own, which takes the place of this one once it is out. */
async function begin({ id: about, of, content }: DraftRecord): Promise<void> {
  const id = newId()
  const draft = { ...content, about } as DraftRecord['content']
  try {
    await call('announcement', 'saveDraft', { actId: newId(), id, revision: 0, of, content: draft })
    open('staff/edit', { id })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    tell(wording[error.code])
  }
}

/** The way to edit a place or a law that is out, for whoever may write there. */
export function NewVersion({ record }: { record: DraftRecord }) {
  const identity = useIdentity((state) => state.identity)
  const isOut = isReference(record.content) && statusAt(record.moments, now(), city.reviewSteps) === 'live'
  if (!isOut || identity.state !== 'staff') return null
  if (!mayActIn(identity.me, record.of, { as: movers.edit, now: now() })) return null
  return <Button onTap={() => void begin(record)}>修改（另起一稿，审核后替换）</Button>
}
