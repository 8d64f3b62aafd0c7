import fs from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { BankQuestionShape } from '@core/contract/question'
import { tellsApartAfter } from '@core/domain/alarm/tellsApartAfter'
import type { BankQuestion } from '@core/domain/quiz/question'

const root = path.resolve(__dirname, '..')

/**
 * A city's question bank, checked: every question by the shape of the contract, ids unique, and no reserved stem among
 * those that may be practised. Throws with every fault it found, each by its question.
 */
export function readBank(city: string): BankQuestion[] {
  const file = path.join(root, 'city', city, 'questions.json')
  const rows = JSON.parse(fs.readFileSync(file, 'utf8')) as unknown[]
  const faults: string[] = []
  const questions = rows.flatMap((row, place) => {
    const result = v.safeParse(BankQuestionShape, row)
    if (result.success) return [result.output]
    for (const issue of result.issues) {
      const id = (row as { id?: string }).id ?? `row ${place + 1}`
      faults.push(`${id}: ${v.getDotPath(issue) ?? ''} ${issue.message}`)
    }
    return []
  })
  const ids = new Set<string>()
  for (const { id } of questions) {
    if (ids.has(id)) faults.push(`${id}: twice`)
    ids.add(id)
  }
  const practised = JSON.stringify(questions.filter(({ use }) => use === 'practice'))
  for (const { id, use, stem } of questions)
    if (use === 'reserved' && practised.includes(stem)) faults.push(`${id}: reserved, but its stem is practised`)
  for (const { id, clip } of questions)
    if (clip?.present === 'sound' && tellsApartAfter(clip.rhythm, null) !== null)
      faults.push(`${id}: a rhythm that is none of ours may be shown as a bar, never sounded`)
  if (faults.length > 0) throw new Error(`${file}\n${faults.join('\n')}`)
  return questions
}
