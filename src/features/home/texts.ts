import type { Answer } from '@core/domain/announcement/plan'
import { momentInWords, timeAt } from '@core/domain/moment'

/**
 * The one sentence of the first page, in the parts between which a line may break. It never says that there is no test,
 * and never that an alarm is real.
 */
export function sentenceFor(answer: Answer): string[] {
  if (answer.kind === 'nothingReceived') return ['没有收到', '今天的试鸣通告']
  if (answer.kind === 'unverified') return ['无法核对', '今天的试鸣通告']
  const from = timeAt(answer.from)
  return answer.stage === 'over' ? [`今天 ${from} 的`, '试鸣时间已过'] : ['今天', ` ${from} `, '试鸣']
}

/** How fresh the answer is. */
export function checkedInWords(answer: Answer, checkedAt: number | null, now: number): string {
  const word = answer.kind === 'unverified' ? '上次核对' : '核对于'
  return checkedAt === null ? '还没有联网核对过' : `${word} ${momentInWords(checkedAt, now)}`
}

export const texts = {
  sounding: '现在警报响了？',
  custom: '按往年安排，以当年通告为准',
  keepOrder: '请保持正常生活、工作和学习秩序。',
  nextTest: '下一次试鸣',
  nextTimes: '开始时间以届时通告为准',
  today: '今天依次试鸣',
  elder: '长辈版',
  usual: '标准版',
  filing: '备案号：',
  notFiled: '待补',
  call: '打电话',
} as const
