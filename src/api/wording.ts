import type { ErrorCode } from '@core/contract/errors'

/** What a person is told of each refusal: what happened, and what can be done. */
export const wording: Record<ErrorCode, string> = {
  BAD_INPUT: '提交的内容有误，没有保存。请返回重试。',
  UNKNOWN_ACTION: '程序版本过旧，请重新打开小程序后再试。',
  NOT_FOUND: '没有找到，可能已经删除。',
  FORBIDDEN: '没有权限。',
  BUSY: '现在使用的人较多，请稍后再试。',
  INTERNAL: '服务出了问题，请稍后再试。',
  OFFLINE: '没有网络，联网后再试。',
  NO_ACCOUNT: '请在微信小程序中使用。',
  NO_ROOM: '手机存储空间不足，没有保存。请清理后再试。',
  NOT_AGREED: '还没有同意隐私说明，内容只保存在本机。',
  QUIZ_NOT_OPEN: '这次答题还没有开始，或者已经结束。',
  NO_ATTEMPTS_LEFT: '这次答题的次数已经用完。',
  NOT_ENOUGH_QUESTIONS: '可用的题目不够，暂时不能开始。',
  TIME_IS_UP: '已超过规定时间，这份答卷没有收。',
  UNKNOWN_QUESTION: '题目已经更新，请重新打开小程序后再试。',
  OUTSIDE_OPTIONS: '答案不在选项之内，没有保存。',
  OTHER_CONTENT: '这份记录已经交过，内容不同，没有覆盖。',
  CLOCK_IS_OFF: '手机时间不对，请校准时间后再交。',
}
