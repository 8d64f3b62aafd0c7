import type { CalledOff } from '@core/domain/announcement/answerFrom'
import type { Answer } from '@core/domain/announcement/plan'
import { dateInWords, momentInWords, timeAt } from '@core/domain/moment'

/**
 * The one sentence of the first page, in the parts between which a line may break. It never says that there is no test,
 * and never that an alarm is real.
 */
export function sentenceFor(answer: Answer | CalledOff): string[] {
  if (answer.kind === 'calledOff') return calledOff[answer.how](answer.to === null ? '' : dateInWords(answer.to))
  if (answer.kind === 'nothingReceived') return ['没有收到', '今天的试鸣通告']
  if (answer.kind === 'unverified') return ['无法核对', '今天的试鸣通告']
  const from = timeAt(answer.from)
  return answer.stage === 'over' ? [`今天 ${from} 的`, '试鸣时间已过'] : ['今天', ` ${from} `, '试鸣']
}

const calledOff: Record<CalledOff['how'], (to: string) => string[]> = {
  cancelled: () => ['今天的试鸣', '已取消'],
  moved: (to) => ['今天不试鸣，', `改到${to}`],
  contradicted: () => ['两份通告的', '试鸣时间不一致'],
}

/** What a test that was called off means for today. */
export const calledOffMeans: Record<CalledOff['how'], string> = {
  cancelled: '按通告届时不鸣放警报。如果听到，点“现在警报响了？”。',
  moved: '按通告今天不鸣放警报。如果听到，点“现在警报响了？”。',
  contradicted: '以现场和政府发布为准，可以打电话问。',
}

/** How fresh the answer is. */
export function checkedInWords(checked: boolean, checkedAt: number | null, now: number): string {
  const word = checked ? '核对于' : '上次核对'
  return checkedAt === null ? '还没有联网核对过' : `${word} ${momentInWords(checkedAt, now)}`
}

export const texts = {
  sounding: '现在警报响了？',
  follow: '进入同步跟看',
  read: '看通告',
  unchecked: '未能联网核对，通告可能有更新',
  sample: '示例数据',
  notices: '通告',
  keepOrder: '请保持正常生活、工作和学习秩序。',
  nextTest: '下一次试鸣',
  calendar: '加入日历',
  yearly: '加入日历（全天，时间以当年通告为准）',
  nextTimes: '开始时间以届时通告为准',
  today: '今天依次试鸣',
  elder: '长辈版',
  usual: '标准版',
  filing: '备案号：',
  notFiled: '待补',
  call: '打电话',
} as const
