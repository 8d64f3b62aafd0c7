import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { Content } from '@core/domain/announcement/content'
import { mergeContent, type Conflict } from '@core/domain/announcement/merge'
import { call } from '@/api/call'
import { useAct } from '@/session/useAct'
import { editingOf, forgetEditing, keepEditing, type Editing } from './editingStore'

/** The form as it is filled: what somebody else changed since it was begun is in it, or told as a conflict. */
interface Form {
  state: 'there'
  editing: Editing
  /** Fields that both changed; what this person wrote is in the form. */
  conflicts: readonly Conflict[]
  /** Somebody else changed the draft since it was begun here. */
  takenOver: boolean
}

export type Editor = { state: 'loading' } | { state: 'failed'; code: ErrorCode } | Form

const alone = (editing: Editing): Form => ({ state: 'there', editing, conflicts: [], takenOver: false })

/** Brings what was written here together with what the cloud has now. Nothing of either is lost. */
function joined(mine: Editing, theirs: { revision: number; content: Content }): Form {
  const { merged, conflicts } = mergeContent(mine.base ?? theirs.content, mine.content, theirs.content)
  const editing = { ...mine, revision: theirs.revision, base: theirs.content, content: merged }
  return { state: 'there', editing, conflicts, takenOver: mine.revision !== theirs.revision }
}

/** Asks for the draft as the cloud has it; yields how that is brought together with what is written on this phone. */
async function read(id: string): Promise<(here: Editing | null) => Editor> {
  try {
    const { record } = await call('announcement', 'readDraft', { id })
    const { revision, content, of } = record
    return (here) => joined(here ?? { id, revision, of, base: content, content }, record)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code } = error
    // Without the cloud, or where a first save never arrived, it is written on here.
    return (here) => (here && code !== 'FORBIDDEN' ? alone(here) : { state: 'failed', code })
  }
}

/** What came of saving: all of it is in the cloud, or what was written meanwhile is not yet, or nothing is. */
export type Saved = 'all' | 'notTheLatest' | 'nothing'

/**
 * The form of one draft: from the cloud, or begun on this phone (`begun`); kept here at every key press, so that nothing
 * that was typed is lost, also what is typed while the cloud is being asked.
 */
export function useEditor(id: string, begun: Editing | null) {
  const [editor, setEditor] = useState<Editor>(() => (begun ? alone(editingOf(id) ?? begun) : { state: 'loading' }))
  // What is written at this moment: answers of the cloud come later than what they were asked for.
  const latest = useRef(editor)
  const { acting, act, dismiss } = useAct()
  const fromCloud = begun === null

  const put = useCallback((next: Editor) => {
    latest.current = next
    setEditor(next)
  }, [])

  /** What is in the form at this moment. */
  const written = useCallback(() => (latest.current.state === 'there' ? latest.current.editing : null), [])

  /** Brings the draft of the cloud together with what is written by the time the answer is there. */
  const renew = useCallback(
    () => void read(id).then((bring) => put(bring(written() ?? editingOf(id)))),
    [id, put, written],
  )

  useEffect(() => {
    if (fromCloud) renew()
  }, [renew, fromCloud])

  /** Writes: `write` makes the new content of the one that is in the form when it is called. */
  const change = useCallback(
    (write: (content: Content) => Content, of?: string | null) => {
      const before = latest.current
      if (before.state !== 'there') return
      const { editing } = before
      const after = { ...editing, content: write(editing.content), of: of === undefined ? editing.of : of }
      keepEditing(after)
      put({ ...before, editing: after })
    },
    [put],
  )

  /** Saves to the cloud what is in the form; what is written until the answer comes stays in it. */
  const save = useCallback(async (): Promise<Saved> => {
    const sent = written()
    if (!sent) return 'nothing'
    const { revision, of, content } = sent
    keepEditing(sent)
    // The content is part of the name: changed since a lost answer, it is another act.
    const name = `save ${revision} ${of} ${JSON.stringify(content)}`
    const record = await act(name, (actId) => call('announcement', 'saveDraft', { actId, id, revision, of, content }))
    if (!record) return 'nothing'
    const saved = { id, of, revision: record.revision, base: record.content, content: record.content }
    const form = written()
    if (!form || form === sent) {
      forgetEditing(id)
      put(alone(saved))
      return 'all'
    }
    const { merged } = mergeContent(content, form.content, record.content)
    const ahead = { ...saved, of: form.of, content: merged }
    keepEditing(ahead)
    put(alone(ahead))
    return 'notTheLatest'
  }, [act, put, id, written])

  /** Reads what somebody else changed meanwhile, and brings it together with what is in the form. */
  const join = useCallback(() => {
    dismiss()
    renew()
  }, [dismiss, renew])

  return { editor, change, save, join, acting }
}
