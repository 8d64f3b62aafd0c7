import { chanceFrom } from '@core/domain/chance'
import { dateAt } from '@core/domain/moment'
import { choosePractice } from '@core/domain/quiz/practice'
import { levels, type Level } from '@core/domain/quiz/question'
import type { PracticePack } from '@core/domain/publication/packs'
import { newId } from '@/platform/newId'
import { now } from '@/session/serverClock'
import { changePractice, presentPractice } from './practiceStore'
import { levelWords, texts } from './texts'

/** What a link into practice may say. */
export interface PracticeRoute {
  topic?: string | undefined
  level?: string | undefined
  number?: string | undefined
  mistakes?: string | undefined
}

const isLevel = (text: string | undefined): text is Level => levels.some((level) => level === text)

/** Begins a sitting of practice as the route wishes; false when no question fits, and then what was there stays. */
export function startPractice(pack: PracticePack, { topic, level, number, mistakes }: PracticeRoute): boolean {
  const { last, mistakes: wrong } = presentPractice()
  const topics = topic === undefined ? [] : [topic]
  const wished = Number(number ?? 10)
  const questions = choosePractice(
    pack.questions,
    {
      topics,
      levels: isLevel(level) ? [level] : [],
      only: mistakes === undefined ? undefined : Object.keys(wrong),
      number: Number.isInteger(wished) && wished >= 1 && wished <= 50 ? wished : 10,
    },
    new Set(mistakes === undefined ? Object.keys(last) : []),
    dateAt(now()),
    chanceFrom(newId()),
  )
  if (questions.length === 0) return false
  const title =
    mistakes !== undefined ? texts.mistakes : (topic ?? (isLevel(level) ? levelWords[level] : texts.practise))
  return changePractice({ session: { title, questions, answers: [] } })
}
