import { reminderNames, type ReminderKind } from '@core/domain/announcement/reminders'

export const texts = {
  remind: '提醒我',
  ask: '选择要收的提醒',
  again: '再选一次',
  mine: '我的提醒',
  once: '每项只发一次微信服务通知，时间可能有几分钟出入。取消的试鸣不发。不能代替现场警报和政府发布。',
  none: '单位还没有开通微信提醒。可以用“加入日历”。',
  notHere: '请在微信小程序中设置提醒。',
  notAsked: '微信没有弹出询问。可以在微信“设置—通知”里打开订阅消息后再试。',
  waits: '现在没有交到云端，已记在本机，联网后自动交。交到以前不会发送。',
  used: '提醒已经用完。还要再收，点“提醒我”。',
  forget: '全部删除',
  empty: '还没有提醒',
  emptyHow: '在首页或试鸣通告里点“提醒我”。',
} as const

export const namesOf = (kinds: readonly ReminderKind[]): string => kinds.map((kind) => reminderNames[kind]).join('、')
