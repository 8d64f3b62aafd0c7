import type { ActivityState, Showing } from '@core/domain/activity/activity'

export const stateWords: Record<ActivityState, string> = {
  scheduled: '未开始',
  open: '进行中',
  paused: '已暂停',
  ended: '已结束',
}

/** When those who took part see what was right and why. */
export const showingWords: Record<Showing, string> = {
  atOnce: '交卷后就能看',
  afterClosing: '活动结束后能看',
  never: '由老师讲解',
}

export const texts = {
  byCode: '用代码参加',
  byCodeNote: '老师或单位给的 6 位活动码',
  code: '活动码',
  codeNote: '6 位，不分大小写，空格可有可无。',
  look: '查找',
  looking: '正在查找…',
  scan: '扫活动码',
  join: '参加',
  begin: '开始答题',
  goOn: '继续答题',
  oneMore: '再答一次',
  noneLeft: '次数已用完，成绩最好的一次计入结果。',
  scheduled: '到时间再来，不用重新输入活动码。',
  paused: '活动暂停了，请等老师恢复以后再来。',
  ended: '活动已经结束。',
  toRecords: '看作答记录和解析',
  sample: '示例数据',
  sampleNote: '示例活动使用未经审定的题目：依据公开资料整理，待主办单位审定。',
  nameIs: '您的化名',
  nameNote: '程序随机起的，可以告诉老师，让老师找到这份答卷。不告诉也可以：老师看不到是谁。',
  leave: '退出活动并删除',
  leaveTitle: '退出这次活动？',
  leaveText: '您的化名、同意记录和答卷会从云端删除，不能恢复；已经计入的总数保留，但不再对应任何人。',
  left: '已退出，您的答卷已删除。',
  mine: '参加过的活动',
  keepsake: '学习纪念卡',
  keepsakeNote: '在这部手机上画出。名字可填可不填，不上传，也不保存。',
  keepsakeName: '写在卡上的名字',
  draw: '画出纪念卡',
  drawAgain: '按现在填的再画',
  handOver: '保存或发给家人',
  notHandedOver: '没有保存。',
} as const

/** Named by its version in what is kept of a joining; whoever changes a word of it gives it another one. */
export const joiningText = {
  version: '2026-11-26',
  title: '参加前，请选一项',
  kept: '会保存：您的同意和它的时间、程序起的化名、作答记录，和微信提供的身份编号，只用来计分和统计。活动结束 30 天后，身份编号和同意记录删除。同意后，作答记录也可以交到云端。',
  seen: '老师只看到化名和答案，看不到是谁。不收集姓名、电话、学号、座位号。随时可以退出并删除。',
  fourteen: '我已满 14 岁，同意',
  guardian: '监护人在场，监护人同意',
  neither: '都不是',
  neitherNote: '选“都不是”也能答题、看分数和解析：只计入总数，不保存在您的名下。',
} as const
