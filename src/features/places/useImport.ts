import { useCallback, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { call } from '@/api/call'
import { newId } from '@/platform/newId'
import type { PickedFile } from '@/platform/pickFile'
import { PlatformFailure } from '@/platform/platformFailure'
import { toTop } from '@/platform/scroll'
import { uploadFile } from '@/platform/uploadFile'
import { now } from '@/session/serverClock'
import { useAct } from '@/session/useAct'
import { importUnderway, keepImport, type Check, type Choice, type Underway } from './importStore'

export type Read = OutputOf<typeof shelterApi.readImport>
type Confirmed = OutputOf<typeof shelterApi.confirmImport>
type Refusal = NonNullable<Read['refused']>

/** Where an import stands, from the choice of a file to the list. */
export type Stage =
  /** `left`: one that was not finished on this phone. */
  | { state: 'choosing'; left: Underway | null }
  | { state: 'working'; words: string }
  | { state: 'failed'; code: ErrorCode; words: string; work: () => Promise<Stage> }
  | { state: 'refused'; refusal: Refusal; name: string }
  | { state: 'mapping'; underway: Underway; read: Read; check: Check | null }
  | { state: 'checked'; underway: Underway; check: Check }
  | { state: 'done'; confirmed: Confirmed }

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code
  if (error instanceof PlatformFailure) return error.kind === 'network' ? 'OFFLINE' : 'INTERNAL'
  throw error
}

const inMegabytes = (bytes: number): string => `${Math.max(0.1, Math.round(bytes / 1e5) / 10)} MB`

/** Where an import stands in the cloud. One that it has forgotten is over as one that nobody confirmed. */
async function stateOf({ id }: Underway): Promise<OutputOf<typeof shelterApi.readImportState>> {
  try {
    return await call('shelter', 'readImportState', { id })
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return { state: 'expired', confirmed: null }
    throw error
  }
}

/** What confirming answered before, where it was done and the answer was lost; otherwise the refusal stands. */
async function confirmedBefore(underway: Underway, refusal: unknown): Promise<Confirmed> {
  const { confirmed } =
    refusal instanceof AppError && refusal.code === 'NOT_NOW' ? await stateOf(underway) : { confirmed: null }
  if (confirmed) return confirmed
  throw refusal
}

/** One import, step by step. What the cloud still holds after the program was killed goes on from there. */
export function useImport() {
  const [stage, setStage] = useState<Stage>(() => ({ state: 'choosing', left: importUnderway() }))
  const { acting, act, dismiss } = useAct()
  const latest = useRef<Underway | null>(null)

  const keep = useCallback((underway: Underway | null) => {
    latest.current = underway
    keepImport(underway)
  }, [])
  const attempt = useCallback(async (words: string, work: () => Promise<Stage>) => {
    setStage({ state: 'working', words })
    try {
      setStage(await work())
    } catch (error) {
      setStage({ state: 'failed', code: codeOf(error), words, work })
    }
    toTop()
  }, [])

  const columnsOf = useCallback(
    async (underway: Underway, sheet?: { sheet: number; headerRow?: number }): Promise<Stage> => {
      const { id, fileId, name } = underway
      const before = sheet ? null : underway.choice
      const where = before ? { sheet: before.sheet, headerRow: before.headerRow } : sheet
      const found = await call('shelter', 'readImport', { id, fileId, ...where })
      if (found.refused) {
        keep(null)
        return { state: 'refused', refusal: found.refused, name }
      }
      const choice = before?.columns.length === found.columns.length ? before : null
      const open = { ...underway, choice, check: null }
      keep(open)
      return { state: 'mapping', underway: open, read: found, check: null }
    },
    [keep],
  )

  /** Reads the file's columns: of one sheet and header row, or as they were chosen before, or of those that look like a list. */
  const read = useCallback(
    (underway: Underway, sheet?: { sheet: number; headerRow?: number }) =>
      attempt('正在读取文件…', () => columnsOf(underway, sheet)),
    [attempt, columnsOf],
  )

  /** Uploads a file that was chosen, and reads it. The place of upload is asked for under one id, however often it is tried. */
  const start = useCallback(
    async (file: PickedFile) => {
      const id = newId()
      const actId = newId()
      const sent: { underway: Underway | null } = { underway: null }
      await attempt(`正在上传 ${file.name}（${inMegabytes(file.bytes)}）…`, async () => {
        const { path, until } = await call('shelter', 'beginImport', { actId, id })
        const fileId = await uploadFile(path, file)
        sent.underway = { id, name: file.name, fileId, until, choice: null, check: null }
        keep(sent.underway)
        const found = await call('shelter', 'readImport', { id, fileId })
        if (!found.refused) return { state: 'mapping', underway: sent.underway, read: found, check: null }
        keep(null)
        return { state: 'refused', refusal: found.refused, name: file.name }
      })
    },
    [attempt, keep],
  )

  /** The dry run of what was chosen. Faults and swapped points lead back to the columns. */
  const check = useCallback(
    (underway: Underway, choice: Choice, from: Read | null) =>
      attempt('正在逐行检查，清单还没有改动…', async () => {
        const { id, fileId, name } = underway
        const found = await call('shelter', 'checkImport', { id, fileId, ...choice })
        if (found.refused) {
          keep(null)
          return { state: 'refused', refusal: found.refused, name }
        }
        const isStopped = found.faults.length > 0 || found.asks.includes('swapped')
        const next = { ...underway, choice, check: isStopped ? null : found }
        keep(next)
        if (isStopped && from) return { state: 'mapping', underway: next, read: from, check: found }
        return { state: 'checked', underway: next, check: found }
      }),
    [attempt, keep],
  )

  /**
   * Goes on with what was left, as the cloud says that it stands: done, where only the answer was lost; at the report where
   * there is one; otherwise at the columns.
   */
  const resume = useCallback(
    (left: Underway) =>
      attempt('正在查看上次的导入…', async () => {
        latest.current = left
        const { state, confirmed } = await stateOf(left)
        if (confirmed || state === 'refused' || state === 'expired') keep(null)
        if (confirmed) return { state: 'done', confirmed }
        if (state === 'refused') return { state: 'choosing', left: null }
        if (state === 'expired') throw new AppError('IMPORT_EXPIRED')
        return left.check ? { state: 'checked', underway: left, check: left.check } : columnsOf(left)
      }),
    [attempt, columnsOf, keep],
  )

  const confirm = useCallback(
    async (underway: Underway, fewer: boolean) => {
      const { id } = underway
      const confirmed = await act(`confirm ${id}`, (actId) =>
        call('shelter', 'confirmImport', { actId, id, fewer }).catch((error: unknown) =>
          confirmedBefore(underway, error),
        ),
      )
      if (!confirmed) return
      keep(null)
      setStage({ state: 'done', confirmed })
    },
    [act, keep],
  )

  /** Gives the import up: also where the cloud has forgotten it already. */
  const giveUp = useCallback(
    async ({ id, until }: Underway) => {
      const refused = await act(`refuse ${id}`, (actId) => call('shelter', 'refuseImport', { actId, id }))
      if (!refused && now() < until) return
      dismiss()
      keep(null)
      setStage({ state: 'choosing', left: null })
    },
    [act, dismiss, keep],
  )

  const anew = useCallback(() => setStage({ state: 'choosing', left: importUnderway() }), [])
  /** Tries again what could not be done. */
  const again = () => {
    if (stage.state === 'failed') void attempt(stage.words, stage.work)
  }
  return { stage, again, start, read, check, resume, confirm, giveUp, anew, acting, dismiss }
}

export type Import = ReturnType<typeof useImport>
