import type { Sense } from '@core/domain/alarm/confusions'

export const texts = {
  learnSignals: '认识三种警报',
  listen: '听（识别训练）',
  stop: '停止',
  preparing: '正在准备声音…',
  vibrate: '震动',
  fast: '快进看',
  fastNow: '快进中，6 倍，无声',
  full: '全屏',
  leaveFull: '退出全屏',
  answered: '已作答',
  noSound: '这次没有声音，可以看节奏。',
  silentNow: '声音一次最多放 100 秒，已停；画面和震动继续。',
  meaning: '它的意思',
  inTest: '试鸣时',
  forReal: '战时',
  indoors: '室内',
  outdoors: '室外',
  basis: '依据：',
  basisIdle: '点“听”，跟着竖线听、看一遍。',
  noVibration: '这台设备不能震动。',
  tellApart: '辨一辨',
  again: '再来一轮',
  nextClip: '下一段',
  roundOver: '看这一轮',
  confusionTitle: '哪些容易混淆',
  confusionNone: '还没有混淆过。去“辨一辨”试一试。',
} as const

export const senseWords: Record<
  Sense,
  { title: string; question: string; start: string; playing: string; anyTime: string }
> = {
  ear: {
    title: '听一听',
    question: '请听一段警报声（节选），它是哪一种警报？',
    start: '播放',
    playing: '正在播放',
    anyTime: '听出来就可以作答，作答后声音停止。',
  },
  eye: {
    title: '看一看',
    question: '请看一段警报的节奏（节选），它是哪一种警报？',
    start: '开始看',
    playing: '正在显示',
    anyTime: '看出来就可以作答。',
  },
  touch: {
    title: '感受震动',
    question: '请感受一段震动（节选），它是哪一种警报？',
    start: '开始震动',
    playing: '正在震动',
    anyTime: '感觉出来就可以作答，作答后震动停止。',
  },
}
