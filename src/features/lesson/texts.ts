import type { PaperQuestion } from '@core/domain/quiz/drawPaper'
import type { Counting, LessonPart } from '@core/domain/lesson/lesson'
import type { Level } from '@core/domain/quiz/question'

export const levelWords: Record<Level, string> = { primary: '小学', middle: '中学', adult: '成人' }

export const partWords: Record<LessonPart, string> = { before: '课前', lesson: '讲一讲', after: '课后' }

export const letters = 'ABCDEFGHIJ'

/** How a class answers, in words. */
export const countingWords: Record<Counting, { name: string; unit: string; ask: string; total: string }> = {
  hands: { name: '举手', unit: '只手', ask: '请数举起的手', total: '只手' },
  cards: { name: '举答题卡', unit: '张卡', ask: '请数举起的卡', total: '张卡' },
}

export const texts = {
  classUse: '课堂使用',
  classNote: '一台电脑、一块大屏，学生不用手机',
  lesson: '15 分钟课',
  lessonAbout: '课前 3 题，讲 5 题，课后再答同样 3 题，看这个班学到了什么。',
  classPrivacy: '不记姓名，不用学生手机，只数全班的手。没有网络也能上课。',
  lessonTitle: '认识防空警报',
  begin: '开始',
  resume: '继续上课',
  again: '重新开始',
  noQuestions: '题目还没有准备好。',
  sound: '本课放声音',
  soundNote: '平时无声，只看画面',
  soundTitle: '这节课要放声音吗？',
  soundWarning: '仅限本教室，不得接入校园广播。每段放之前屏幕显示“识别训练”2 秒，声音轻，不循环。',
  soundYes: '仅限本教室，放声音',
  training: '识别训练',
  trainingNote: '不是警报',
  watch: '看画面：这是哪一种警报？',
  watchMidway: '看画面：从警报中途开始，是哪一种警报？',
  show: '播放画面',
  fast: '快进 6 倍，无声',
  trueSpeed: '按真实快慢，只放节选',
  notYet: '未记',
  excerpt: '节选',
  right: '正确',
  answer: '答案',
  notCounted: '本题不计票',
  several: '多选题，一起说一说，不计票',
  basis: '依据：',
  unreviewed: '依据公开资料整理，待主办单位审定',
  unconfirmed: '内容待主办单位确认',
  offline: '离线，可继续用',
  endTitle: '记住三种警报',
  comparedTitle: '这个班，课前和课后',
  leave: '离开',
  finish: '结束本课',
  sample: '示例数据',
  finishAndHandIn: '结束，交全班票数',
  handOverOwn: '交到这个活动',
  handOverOwnHow: [
    '结束本课时，全班票数交到这个活动里，只交一次。',
    '没有网络时先存在这台电脑上，联网后自动交。',
    '只有全班票数，没有任何学生的信息。',
  ],
  finishTitle: '结束这节课？',
  finishWarning: '结束后，这节课的票数不再留在这台电脑上。要带走的，先用教师手机扫码。',
  notTakenTitle: '票数没有交上',
  finishAnyway: '仍然结束',
  handedIn: '全班票数已交。',
  waits: '暂时交不上，全班票数先存在这台电脑上，以后自动交。',
  printTitle: '打印（A4）',
  printCards: '答题卡 A、B、C、D',
  printQuestions: '题目单，答案另页',
  printNote: '题目以页脚写的日期为准；题库改了，网页版发布新版后才跟着改。',
  printElsewhere: '答题卡和题目单请在电脑浏览器里打开网页版打印，课堂 U 盘里也有。',
  ownTitle: '我的活动',
  ownNote: '题目打开后不再需要网络。',
  ownNone: '还没有进行中的活动。',
  takeOver: '扫课堂码，接收全班票数',
  handOver: '把全班票数带走',
  handOverHow: [
    '教师用手机打开小程序的“学练”，',
    '点“课堂使用”，再点“扫课堂码”。',
    '只有全班票数，没有任何学生的信息。',
    '一节课只能接收一次。',
  ],
  handOverNone: '本课没有计票，没有要带走的。',
  remote: '用手机遥控',
  remoteRow: '遥控大屏',
  remoteNote: '手机当翻页笔，电脑上课时用',
  stopRemote: '停止遥控',
  remoteWaits: '手机打开“遥控大屏”',
  remoteWaitsShort: '等待手机',
  remoteOn: '手机遥控已连接',
  remoteUnreached: '遥控断线，请用键盘',
  remoteOver: '手机遥控已结束。',
  options: '选项',
  black: '黑屏，按任意键继续',
} as const

/** The stem as the class reads it: what is a sound on a phone is a picture here. */
export function stemFor({ stem, clip }: Pick<PaperQuestion, 'stem' | 'clip'>, sound: boolean): string {
  if (!clip || clip.present === 'bar' || sound) return stem
  const { alreadyRunning, leadSilence } = clip.rhythm
  return alreadyRunning === true || (leadSilence ?? 0) > 0 ? texts.watchMidway : texts.watch
}
