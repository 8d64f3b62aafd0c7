import type { Look } from '@core/domain/activity/difficulty'

export const lookNames: Readonly<Record<Look, string>> = {
  all: '全部',
  sheets: '答卷',
  classes: '课堂举手',
  practice: '练习',
}

export const texts = {
  one: '难度',
  all: '各题难度',
  by: '按哪些作答看',
  topic: '主题',
  everyTopic: '全部主题',
  few: '答对的人次占作答人次的比例。不足 5 人次的写“未统计”，也不计入“全部”。答卷每小时汇总一次。',
  ranked: '最难的在前。改过的题每一版分开统计。只比题，不比人。',
  none: '还没有可以统计的题',
  noneWhy: '一道题有 5 人次作答以后，才会出现在这里。',
} as const
