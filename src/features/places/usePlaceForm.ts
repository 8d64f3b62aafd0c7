import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { InputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { formValuesOf, type FormValues } from '@core/domain/shelter/writing/formValues'
import { mergeForms, type FormConflict } from '@core/domain/shelter/writing/mergeForms'
import type { Written } from '@core/domain/shelter/writing/readForm'
import { call } from '@/api/call'
import { toTop } from '@/platform/scroll'
import { useAct } from '@/session/useAct'
import { forgetWriting, keepWriting, writingOf, type Writing } from './formStore'
import type { PlaceRecord } from './useRecord'

/** The form as it is filled: what somebody else changed since it was begun is in it, or told as a conflict. */
interface There {
  state: 'there'
  writing: Writing
  conflicts: readonly FormConflict[]
  /** Somebody else changed the place since it was begun here. */
  takenOver: boolean
  /** What was typed last is kept on this phone; false: it has no room. */
  isKept: boolean
}

export type PlaceForm = { state: 'loading' } | { state: 'failed'; code: ErrorCode } | There

const alone = (writing: Writing): There => ({ state: 'there', writing, conflicts: [], takenOver: false, isKept: true })

/** Brings what was written here together with what the list has now. Nothing of either is lost. */
function joined(mine: Writing | null, { shelter, revision }: PlaceRecord): There {
  const theirs = formValuesOf(shelter)
  if (!mine) return alone({ id: shelter.id, revision, base: theirs, values: theirs })
  const { merged, conflicts } = mergeForms(mine.base ?? theirs, mine.values, theirs)
  const writing = { id: mine.id, revision, base: theirs, values: merged }
  return { state: 'there', writing, conflicts, takenOver: mine.revision !== revision, isKept: true }
}

/** Asks for the place as the list has it; yields how that is brought together with what is written on this phone. */
async function read(id: string): Promise<(here: Writing | null) => PlaceForm> {
  try {
    const { record } = await call('shelter', 'readShelter', { id })
    return (here) => joined(here, record)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code } = error
    // Without the cloud, or where a first save never arrived, it is written on here.
    return (here) => (here && code !== 'FORBIDDEN' ? alone(here) : { state: 'failed', code })
  }
}

/** The form of one place: from the list, or begun on this phone (`begun`); kept here at every key press. */
export function usePlaceForm(id: string, begun: Writing | null) {
  const [form, setForm] = useState<PlaceForm>(() => (begun ? alone(writingOf(id) ?? begun) : { state: 'loading' }))
  const latest = useRef(form)
  const { acting, act, dismiss } = useAct()
  const isNew = begun !== null

  const put = useCallback((next: PlaceForm) => {
    latest.current = next
    setForm(next)
  }, [])
  const written = useCallback(() => (latest.current.state === 'there' ? latest.current.writing : null), [])

  const renew = useCallback(
    () => void read(id).then((bring) => put(bring(written() ?? writingOf(id)))),
    [id, put, written],
  )
  useEffect(() => {
    if (!isNew) renew()
  }, [renew, isNew])

  /** Writes: `write` makes the new values of those that are in the form when it is called. */
  const change = useCallback(
    (write: (values: FormValues) => Partial<FormValues>) => {
      const before = latest.current
      if (before.state !== 'there') return
      const { writing } = before
      const after = { ...writing, values: { ...writing.values, ...write(writing.values) } }
      put({ ...before, writing: after, isKept: keepWriting(after) })
    },
    [put],
  )

  /** Saves a record that the form says; null when the cloud refused. What is written until the answer comes stays. */
  const save = useCallback(
    async (record: Written, note: string): Promise<PlaceRecord | null> => {
      const sent = written()
      if (!sent) return null
      const { revision } = sent
      keepWriting(sent)
      // The shapes of the contract are those of the domain, whose lists nobody changes.
      const shelter = record as unknown as InputOf<typeof shelterApi.saveShelter>['shelter']
      const name = `save ${revision} ${note} ${JSON.stringify(shelter)}`
      const saved = await act(name, (actId) => call('shelter', 'saveShelter', { actId, revision, shelter, note }))
      if (!saved) return null
      if (written() === sent) forgetWriting(id)
      else put(joined({ ...(written() ?? sent), base: sent.values }, saved))
      return saved
    },
    [act, id, put, written],
  )

  /** Reads what somebody else changed meanwhile, and brings it together with what is in the form. */
  const join = useCallback(() => {
    dismiss()
    renew()
    toTop()
  }, [dismiss, renew])

  return { form, change, save, join, acting }
}
