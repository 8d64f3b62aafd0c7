import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fill, startLocalPreview } from '../localPreview'
import { quantile } from './quantile'

interface Started {
  ok: true
  value: { questions: { id: string }[] }
}

const SHEETS = 400
const AT_ONCE = 20

/** What a formal quiz costs, and how many sheets a second go through the whole local cloud: gateway, function, SDK, disk. */
export async function benchQuizzes(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'))
  const cloud = await startLocalPreview(folder, 0)
  await fill(cloud)
  const ask = (openId: string, action: string, input: object) => cloud.callFunction('quiz', { action, input }, openId)
  const id = (kind: string, nth: number) => `${kind}-attempt-${String(nth).padStart(8, '0')}`

  const sit = async (openId: string, attemptId: string) => {
    const { value } = (await ask(openId, 'startAttempt', { quizId: 'sample-open', attemptId })) as Started
    return { attemptId, answers: value.questions.map((question) => ({ questionId: question.id, chosen: [0] })) }
  }
  const before = cloud.operations().length
  await ask('oOne', 'submitAnswers', await sit('oOne', id('single', 0)))
  const operations = cloud
    .operations()
    .slice(before)
    .filter(({ action }) => action.startsWith('database.'))
  console.log(`\nA formal quiz of 10 questions: 2 calls, ${operations.length} database operations (limit 5)`)

  const sheets: { openId: string; sheet: { attemptId: string; answers: object[] } }[] = []
  for (let from = 0; from < SHEETS; from += AT_ONCE)
    sheets.push(
      ...(await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, nth) => {
          const openId = `oBench${from + nth}x`
          return { openId, sheet: await sit(openId, id('bench', from + nth)) }
        }),
      )),
    )
  const times: number[] = []
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let own = sheets[next++]; own; own = sheets[next++]) {
        const sent = performance.now()
        const reply = (await ask(own.openId, 'submitAnswers', own.sheet)) as { ok: boolean }
        if (!reply.ok) throw new Error(`a sheet was refused: ${JSON.stringify(reply)}`)
        times.push(performance.now() - sent)
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  console.log(
    `Submissions through the local cloud, ${AT_ONCE} at once: ${(SHEETS / seconds).toFixed(0)} a second, p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`,
  )
  await cloud.close()
  fs.rmSync(folder, { recursive: true, force: true })
}
