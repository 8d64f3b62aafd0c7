import type { ActivityState, Showing } from './activity'

export const activityStateNames: Readonly<Record<ActivityState, string>> = {
  scheduled: '未开始',
  open: '进行中',
  paused: '已暂停',
  ended: '已结束',
}

/** When those who took part see what was right and why. */
export const showingNames: Readonly<Record<Showing, string>> = {
  atOnce: '交卷后就能看',
  afterClosing: '活动结束后能看',
  never: '由老师讲解',
}
