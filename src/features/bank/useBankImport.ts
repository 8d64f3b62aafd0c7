import { useCallback, useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import type { OutputOf } from '@core/contract/operation'
import { agreed } from '@/api/agreed'
import { call } from '@/api/call'
import { newId } from '@/platform/newId'
import type { PickedFile } from '@/platform/pickFile'
import { PlatformFailure } from '@/platform/platformFailure'
import { uploadFile } from '@/platform/uploadFile'
import { useAct } from '@/session/useAct'

export type Check = OutputOf<typeof bankApi.checkImport>
type Counts = Check['counts']

interface Upload {
  id: string
  fileId: string
  name: string
}

/** Where an import stands, from the choice of a file to the bank. */
export type Stage =
  | { state: 'choosing' }
  | { state: 'working'; words: string }
  | { state: 'failed'; code: ErrorCode; words: string; work: () => Promise<Stage> }
  | { state: 'refused'; name: string; says: string }
  | { state: 'checked'; upload: Upload; check: Check }
  | { state: 'done'; counts: Counts }

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code
  if (error instanceof PlatformFailure) return error.kind === 'network' ? 'OFFLINE' : 'INTERNAL'
  throw error
}

async function checked(upload: Upload): Promise<Stage> {
  const { id, fileId, name } = upload
  const check = await call('question', 'checkImport', { id, fileId })
  if (!check.refused) return { state: 'checked', upload, check }
  const { says, row } = check.refused
  return { state: 'refused', name, says: row === null ? says : `${says}（第 ${row} 行）` }
}

/** One import, step by step: nothing of the bank changes before it is confirmed. */
export function useBankImport() {
  const [stage, setStage] = useState<Stage>({ state: 'choosing' })
  const { acting, act, dismiss } = useAct()

  const attempt = useCallback(async (words: string, work: () => Promise<Stage>) => {
    setStage({ state: 'working', words })
    try {
      setStage(await agreed(work))
    } catch (error) {
      setStage({ state: 'failed', code: codeOf(error), words, work })
    }
  }, [])

  /** Uploads a file that was chosen, and checks it. The place of upload is asked for under one id, however often it is tried. */
  const start = useCallback(
    (file: PickedFile) => {
      const id = newId()
      return attempt(`正在上传并检查 ${file.name}，题库还没有改动…`, async () => {
        const { path } = await call('question', 'beginImport', { id })
        return checked({ id, fileId: await uploadFile(path, file), name: file.name })
      })
    },
    [attempt],
  )

  const again = useCallback(
    (upload: Upload) => {
      dismiss()
      return attempt('正在重新检查，题库还没有改动…', () => checked(upload))
    },
    [attempt, dismiss],
  )

  const confirm = useCallback(
    async ({ id, fileId }: Upload) => {
      const done = await act(`confirm ${id}`, (actId) => call('question', 'confirmImport', { actId, id, fileId }))
      if (done) setStage({ state: 'done', counts: done.counts })
    },
    [act],
  )

  /** Gives the import up: also where the cloud has forgotten it already. */
  const giveUp = useCallback(
    async ({ id }: Upload) => {
      await act(`refuse ${id}`, (actId) => call('question', 'refuseImport', { actId, id }))
      dismiss()
      setStage({ state: 'choosing' })
    },
    [act, dismiss],
  )

  const anew = useCallback(() => setStage({ state: 'choosing' }), [])
  /** Tries again what could not be done. */
  const retry = () => {
    if (stage.state === 'failed') void attempt(stage.words, stage.work)
  }
  return { stage, start, again, confirm, giveUp, anew, retry, acting }
}

export type BankImport = ReturnType<typeof useBankImport>
