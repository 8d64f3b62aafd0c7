import { dateAt, dateInWords, timeAt } from '@core/domain/moment'
import { lengthOf, type Quiz } from '@core/domain/quiz/quiz'

/** What one should know of a quiz before sitting it, a line each. */
export function rulesInWords(quiz: Quiz): { title: string; value: string }[] {
  const until = dateAt(quiz.closesAt)
  return [
    { title: '题数', value: `${lengthOf(quiz)} 题` },
    { title: '时间', value: quiz.minutes === null ? '不限时' : `${quiz.minutes} 分钟` },
    ...(quiz.minutes === null
      ? []
      : [{ title: '超时', value: quiz.late === 'accept' ? '照收，注明超时' : '不收，这一次作废' }]),
    { title: '次数', value: `${quiz.attempts} 次` },
    { title: '多选题', value: quiz.marking === 'allRight' ? '全对才得分' : '选对一部分得一半分' },
    { title: '截止', value: `${dateInWords(until, true)} ${timeAt(quiz.closesAt)}` },
  ]
}
