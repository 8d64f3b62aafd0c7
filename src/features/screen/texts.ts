import { guidance } from '@core/domain/alarm/guidance'
import { patterns, type Signal } from '@core/domain/alarm/patterns'
import type { Phase } from '@core/domain/announcement/phaseAt'

export const texts = {
  test: '防空警报试鸣',
  knowledge: '防空警报知识',
  should: '按通告，现在应为',
  pause: '按通告，现在应为间歇',
  next: '接着',
  left: '还有',
  cancelled: '今天的试鸣已取消',
  moved: '今天的试鸣已改期',
  contradicted: '试鸣时间以政府发布为准',
  notSounded: '按通告，届时不鸣放警报',
  contradictedMeans: '几份通告的时间不一致，请以现场和政府发布为准',
  over: '试鸣已结束',
  nextTest: '下一次试鸣',
  customTime: '时间以当年通告为准',
  announced: '通告',
  lesson: '知识学习，不是警报',
  keepOrder: '请保持正常生活、工作和学习秩序',
  onSite: '以现场和政府发布为准',
  unchecked: '未能联网核对',
  sample: '示例数据',
  scan: '扫码看通告、听警报',
} as const

/** On what the large word rests, and that it is a test: on the day of one only. */
export function basisOf(phase: Phase): string {
  if (phase.kind === 'before' || phase.kind === 'betweenSessions') return `按通告，今天 ${phase.next.at} 试鸣`
  return phase.kind === 'signal' ? texts.should : texts.pause
}

/** What a signal means, to whoever learns it: nothing is announced by this. */
export const meaningOf = (signal: Signal): string => `听到它表示：${guidance[signal].meaning}`

/** What the large seconds lead to. */
export function leadOf(phase: Phase): string {
  if (phase.kind === 'over') return ''
  if (phase.kind === 'before') return `距 ${phase.next.at} 试鸣还有`
  if (phase.kind === 'signal') return phase.sounding ? '正在鸣响，还响' : '间歇，还停'
  return `距 ${phase.next.at} ${patterns[phase.next.signal].name}还有`
}

/** Which round it is. */
export function roundOf(phase: Phase): string {
  if (phase.kind !== 'signal') return ''
  return phase.rounds > 1 ? `第 ${phase.round} 遍，共 ${phase.rounds} 遍` : '连续鸣响，中间不停'
}
