import { useCallback, useEffect, useState } from 'react'
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

/** The draft as the cloud has it, with what was written on this phone since. */
async function read(id: string): Promise<Editor> {
  const here = editingOf(id)
  try {
    const { record } = await call('announcement', 'readDraft', { id })
    const { revision, content, of } = record
    return joined(here ?? { id, revision, of, base: content, content }, record)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // Without the cloud, or where a first save never arrived, it is written on here.
    return here && error.code !== 'FORBIDDEN' ? alone(here) : { state: 'failed', code: error.code }
  }
}

/**
 * The form of one draft: from the cloud, or begun on this phone (`begun`); kept here at every key press, so that nothing
 * that was typed is lost.
 */
export function useEditor(id: string, begun: Editing | null) {
  const [editor, setEditor] = useState<Editor>(() => (begun ? alone(editingOf(id) ?? begun) : { state: 'loading' }))
  const { acting, act, dismiss } = useAct()
  const fromCloud = begun === null

  useEffect(() => {
    if (fromCloud) void read(id).then(setEditor)
  }, [id, fromCloud])

  const change = useCallback((content: Content, of?: string | null) => {
    setEditor((before) => {
      if (before.state !== 'there') return before
      const editing = { ...before.editing, content, of: of === undefined ? before.editing.of : of }
      keepEditing(editing)
      return { ...before, editing }
    })
  }, [])

  /** Saves to the cloud. True when it is there. */
  const save = useCallback(async (): Promise<boolean> => {
    if (editor.state !== 'there') return false
    const { revision, of, content } = editor.editing
    keepEditing(editor.editing)
    // The content is part of the name: changed since a lost answer, it is another act.
    const name = `save ${revision} ${JSON.stringify(content)}`
    const record = await act(name, (actId) => call('announcement', 'saveDraft', { actId, id, revision, of, content }))
    if (!record) return false
    forgetEditing(id)
    setEditor(alone({ id, of, revision: record.revision, base: record.content, content: record.content }))
    return true
  }, [act, editor, id])

  /** Reads what somebody else changed meanwhile, and brings it together with what is in the form. */
  const join = useCallback(() => {
    dismiss()
    void read(id).then(setEditor)
  }, [dismiss, id])

  return { editor, change, save, join, acting }
}
