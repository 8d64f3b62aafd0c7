import type { Level } from '@core/domain/quiz/question'

export const levelWords: Record<Level, string> = { primary: '小学', middle: '中学', adult: '成人' }

export const texts = {
  practise: '练一练',
  resume: '继续上次',
  startTen: '开始 10 题',
  byTopic: '按主题',
  byLevel: '按难度',
  mistakes: '错题',
  formal: '正式答题',
  none: '暂无',
  confirm: '确定',
  next: '下一题',
  previous: '上一题',
  finish: '看结果',
  handIn: '交卷',
  right: '正确',
  wrong: '不对',
  several: '多选题，选好后点“确定”。',
  rightAnswer: '正确答案：',
  unreviewed: '依据公开资料整理，待主办单位审定',
  unconfirmed: '内容待主办单位确认',
  report: '题目有误',
  sample: '示例数据',
  inWeChat: '请在微信小程序中使用。',
  noQuestions: '没有符合条件的题目。',
  sheetIsKept: '答卷存在本机，联网后会自动再交。',
  sending: '正在交卷…',
  starting: '正在出题…',
  late: '超时交卷',
  notHandedIn: '没有交卷',
} as const
