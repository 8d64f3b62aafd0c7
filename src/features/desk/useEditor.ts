import { useCallback, useEffect, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { Content } from '@core/domain/announcement/content'
import { mergeContent } from '@core/domain/announcement/merge'
import { call } from '@/api/call'
import { useAct } from '@/session/useAct'
import { editingOf, forgetEditing, keepEditing, type Editing } from './editingStore'

type Conflict = ReturnType<typeof mergeContent>['conflicts'][number]

export type Editor =
  | { state: 'loading' }
  | { state: 'failed'; code: ErrorCode }
  | {
      state: 'there'
      editing: Editing
      /** Fields that somebody else changed too, since this was begun; what this person wrote is in the form. */
      conflicts: readonly Conflict[]
      /** Fields that somebody else changed and that were taken over. */
      takenOver: boolean
    }

/** Brings what was written here together with what the cloud has now. Nothing of either is lost. */
function joined(mine: Editing, theirs: { revision: number; content: Content }): Editor {
  const { merged, conflicts } = mergeContent(mine.base ?? theirs.content, mine.content, theirs.content)
  const editing = { ...mine, revision: theirs.revision, base: theirs.content, content: merged }
  return { state: 'there', editing, conflicts, takenOver: mine.revision !== theirs.revision }
}

/** The form of one draft: from the cloud, with what was written on this phone since; kept here at every key press. */
export function useEditor(id: string, begin: (() => Editing) | null) {
  const [editor, setEditor] = useState<Editor>({ state: 'loading' })
  const { acting, act, dismiss } = useAct()

  const load = useCallback(() => {
    const here = editingOf(id)
    if (here?.revision === 0 || (begin && !here)) {
      const editing = here ?? begin?.()
      if (editing) return setEditor({ state: 'there', editing, conflicts: [], takenOver: false })
    }
    call('announcement', 'readDraft', { id }).then(
      ({ record }) => {
        const { revision, content, of } = record
        const fresh: Editing = { id, revision, of, base: content, content }
        setEditor(joined(here ?? fresh, { revision, content }))
      },
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error
        // A draft that was sent, whose answer was lost, and that never arrived: it is still here.
        if (here && error.code !== 'FORBIDDEN')
          setEditor({ state: 'there', editing: here, conflicts: [], takenOver: false })
        else setEditor({ state: 'failed', code: error.code })
      },
    )
  }, [id, begin])
  useEffect(load, [load])

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
    const { editing } = editor
    const { revision, of, content } = editing
    keepEditing(editing)
    // The content is part of the name: changed since a lost answer, it is another act.
    const name = `save ${revision} ${JSON.stringify(content)}`
    const record = await act(name, (actId) => call('announcement', 'saveDraft', { actId, id, revision, of, content }))
    if (!record) return false
    const saved: Editing = { ...editing, revision: record.revision, base: record.content, content: record.content }
    forgetEditing(id)
    setEditor({ state: 'there', editing: saved, conflicts: [], takenOver: false })
    return true
  }, [act, editor, id])

  /** Reads what somebody else changed meanwhile, and brings it together with what is in the form. */
  const join = useCallback(() => {
    dismiss()
    load()
  }, [dismiss, load])

  return { editor, change, save, join, acting }
}
