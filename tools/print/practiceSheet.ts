import { dateInWords } from '@core/domain/moment'
import type { Level, Question } from '@core/domain/quiz/question'
import { questionSheet } from '../../cloudfunctions/_kit/paper/questionSheet'
import { fonts } from './fonts'

const levelWords: Readonly<Record<Level, string>> = { primary: '小学', middle: '中学', adult: '成人' }

/** The practice questions of a level as they are on a date, to be handed round; the sheet says of which day they are. */
export function practiceSheet(
  practice: readonly Question[],
  level: Level,
  { author, date }: { author: string; date: string },
): Promise<Buffer> {
  return questionSheet({
    title: `防空警报和人民防空知识　${levelWords[level]}题目单`,
    ...{ author, fonts },
    questions: practice.filter((question) => question.level === level),
    edition: `题目为 ${dateInWords(date, true)}的版本`,
    sample: false,
  })
}
