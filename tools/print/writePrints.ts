import fs from 'node:fs'
import path from 'node:path'
import { practicePack } from '@core/domain/publication/packs'
import { levels } from '@core/domain/quiz/question'
import { readBank } from '../bank'
import { practiceSheet } from './practiceSheet'
import { voteCards } from './voteCards'

/**
 * Writes what a class prints into `print/` of a browser build: the cards, and a sheet of questions for each level that has
 * some. They are made when the program is built, of the questions that ship inside it: anybody may take them, so that
 * nobody may be able to have the cloud draw them again and again, and a memory stick has them without a network. Each says
 * of which day its questions are: `date`.
 */
export async function writePrints(
  folder: string,
  city: string,
  { author, date }: { author: string; date: string },
): Promise<void> {
  const { questions } = practicePack(readBank(city))
  const target = path.join(folder, 'print')
  fs.mkdirSync(target, { recursive: true })
  fs.writeFileSync(path.join(target, 'cards.pdf'), await voteCards(author))
  for (const level of levels)
    if (questions.some((question) => question.level === level))
      fs.writeFileSync(
        path.join(target, `questions-${level}.pdf`),
        await practiceSheet(questions, level, { author, date }),
      )
}
