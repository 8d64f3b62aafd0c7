import { patterns, type Signal } from '@core/domain/alarm/patterns'
import type { Live } from '@core/domain/announcement/liveAt'
import type { Phase } from '@core/domain/announcement/phaseAt'
import { dateInWords, momentInWords, weekdayOf } from '@core/domain/moment'

export const texts = {
  should: '按通告，现在应为',
  shouldRehearsal: '演练，按计划现在应为',
  test: '试鸣',
  rehearsal: '演练',
  notATest: '演练，与现场警报无关',
  notTheTest: '下面是演练',
  unchecked: '未能联网核对',
  uncheckedOf: '按本机所存通告',
  uncheckedShort: '可能已经变更或取消',
  uncheckedWhat: '可能已经变更或取消。如果听到计划之外的警报，保持镇静，听清是哪一种：',
  whatToDo: '现在该怎么做',
  onSite: '若现场与此不同，以现场和政府发布为准',
  silent: '本页不发声',
  vibrate: '震动',
  full: '全屏',
  leaveFull: '退出全屏',
  skip: '跳到下一步',
  over: '试鸣已结束',
  rehearsalOver: '演练已结束',
  keepOrder: '请保持正常生活、工作和学习秩序。',
  learn: '认识三种警报',
  again: '再演练一遍',
  sounding: '现在警报响了？',
  follow: '进入同步跟看',
  read: '看通告',
} as const

/** What became of a test that is not followed, in a word. */
export const calledOff = { cancelled: '试鸣已取消', moved: '试鸣已改期', contradicted: '试鸣时间不一致' } as const

/** What became of it, where it does not take place as it was announced. */
export const calledOffOf = ({ state }: Live): keyof typeof calledOff | null =>
  state === 'cancelled' || state === 'moved' || state === 'contradicted' ? state : null

/** Of which day and of where, the day with its weekday. */
export const dayOf = (date: string): string => `${dateInWords(date, true)} ${weekdayOf(date)}`

/** The large word of a phase: what one should hear now. */
export function wordOf(phase: Phase): string {
  if (phase.kind === 'before') return '还没有开始'
  if (phase.kind === 'signal') return patterns[phase.present.signal].name
  if (phase.kind === 'over') return '试鸣已结束'
  return phase.kind === 'gap' ? '间歇' : '两场之间'
}

/** Whether it sounds, in a word; a long pause between signals does not. */
export function stateOf(phase: Phase): string {
  if (phase.kind !== 'signal') return phase.kind === 'before' ? '还没有鸣响' : '不鸣响'
  return phase.sounding ? '正在鸣响' : '间歇'
}

/** What stands under the state: the round, or what the seconds lead to. */
export function roundOf(phase: Phase): string {
  if (phase.kind === 'over') return ''
  if (phase.kind !== 'signal') return `距${patterns[phase.next.signal].name}`
  return phase.rounds > 1 ? `第 ${phase.round} 遍，共 ${phase.rounds} 遍` : '连续鸣响，中间不停'
}

/** What the seconds count; before a signal the words beside them say it. */
export function countOf(phase: Phase): string {
  if (phase.kind !== 'signal') return ''
  return phase.sounding ? '还响' : '还停'
}

/** What is told aloud at a change of step: the signal or the pause, and what comes then. */
export function stepOf(phase: Phase): string {
  const next = 'next' in phase && phase.next ? `，接着 ${phase.next.at} ${patterns[phase.next.signal].name}` : ''
  return `${wordOf(phase)}${next}`
}

/** How fresh it is. */
export function checkedInWords(checkedAt: number | null, checked: boolean, now: number): string {
  if (checkedAt === null) return '还没有联网核对过'
  return `${checked ? '核对于' : '上次核对'} ${momentInWords(checkedAt, now)}`
}

export const nameOf = (signal: Signal): string => patterns[signal].name
