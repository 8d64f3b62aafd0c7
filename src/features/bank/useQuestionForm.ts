import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import type { InputOf } from '@core/contract/operation'
import type { ContentField, QuestionContent } from '@core/domain/quiz/bank/content'
import { mergeQuestions } from '@core/domain/quiz/bank/mergeQuestions'
import { call } from '@/api/call'
import { useAct } from '@/session/useAct'
import type { QuestionRecord } from './useBank'
import { forgetWriting, keepWriting, nothingWritten, writingOf, type Writing } from './writingStore'

/** The form as it is filled: what somebody else changed since it was begun is in it, or told as a conflict. */
interface There {
  state: 'there'
  writing: Writing
  /** Fields that both changed: what is written here stays. */
  conflicts: readonly ContentField[]
  /** What somebody else saved since it was begun here; null: nothing. */
  theirs: QuestionContent | null
}

export type QuestionForm = { state: 'loading' } | { state: 'failed'; code: ErrorCode } | There

const alone = (writing: Writing): There => ({ state: 'there', writing, conflicts: [], theirs: null })

/** Brings what was written here together with what the bank has now. Nothing of either is lost. */
function joined(mine: Writing | null, { id, version, content }: QuestionRecord): There {
  const theirs: QuestionContent = content
  if (!mine) return alone({ id, version, base: theirs, content: theirs })
  const { merged, conflicts } = mergeQuestions(mine.base ?? theirs, mine.content, theirs)
  const writing = { id, version, base: theirs, content: merged }
  return { state: 'there', writing, conflicts, theirs: mine.version === version ? null : theirs }
}

/** The form of one question, from the bank or begun here (null); kept on the phone at every key press. */
export function useQuestionForm(id: string | null) {
  const [form, setForm] = useState<QuestionForm>(() =>
    id === null
      ? alone(writingOf(null) ?? { id, version: 0, base: null, content: nothingWritten })
      : { state: 'loading' },
  )
  const latest = useRef(form)
  const { acting, act, dismiss } = useAct()
  const put = useCallback((next: QuestionForm) => {
    latest.current = next
    setForm(next)
  }, [])
  const written = useCallback(() => (latest.current.state === 'there' ? latest.current.writing : null), [])

  const renew = useCallback(() => {
    if (id === null) return
    call('question', 'readQuestion', { id }).then(
      ({ record }) => put(joined(written() ?? writingOf(id), record)),
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error
        const here = written() ?? writingOf(id)
        // Without the cloud it is written on here.
        put(here && error.code !== 'FORBIDDEN' ? alone(here) : { state: 'failed', code: error.code })
      },
    )
  }, [id, put, written])
  useEffect(renew, [renew])

  const change = useCallback(
    (fields: Partial<QuestionContent>) => {
      const before = latest.current
      if (before.state !== 'there') return
      const writing = { ...before.writing, content: { ...before.writing.content, ...fields } }
      keepWriting(writing)
      put({ ...before, writing })
    },
    [put],
  )

  /** Saves what is written as a new version; null when the cloud refused. */
  const save = useCallback(
    async (content: QuestionContent, note: string): Promise<QuestionRecord | null> => {
      const sent = written()
      if (!sent) return null
      const { version } = sent
      // The shapes of the contract are those of the domain, whose lists nobody changes.
      const said = content as InputOf<typeof bankApi.saveQuestion>['content']
      const saved = await act(`save ${version} ${note} ${JSON.stringify(said)}`, (actId) =>
        call('question', 'saveQuestion', { actId, id, version, content: said, note }),
      )
      if (saved) forgetWriting(id)
      return saved
    },
    [act, id, written],
  )

  /** Reads what somebody else saved meanwhile, and brings it together with what is in the form. */
  const join = useCallback(() => {
    dismiss()
    renew()
  }, [dismiss, renew])
  return { form, change, save, join, acting }
}
