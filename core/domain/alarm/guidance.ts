import type { Signal } from './patterns'

/** What one signal means and what to do, in short sentences for everybody. */
export interface Guidance {
  meaning: string
  inTest: readonly string[]
  /** In war. `indoors` and `outdoors` are for whoever is there when it sounds; empty where nothing more is to be said. */
  forReal: { atOnce: readonly string[]; indoors: readonly string[]; outdoors: readonly string[] }
  sources: readonly string[]
}

const rhythmSource = '西安市人民政府 市政告字〔2020〕2号'
const testSource = '汉中市人民政府通告 2020-02-27'
const actionSource = '中山市《防空警报试鸣》市民行动指引 2021'
const sources = [rhythmSource, testSource, actionSource]

const inTest = ['只供辨听，不需要前往任何场所。', '请保持正常生活、工作和学习秩序。']

export const guidance: Record<Signal, Guidance> = {
  preliminary: {
    meaning: '得知敌人将要来空袭，还有时间准备。',
    inTest,
    forReal: {
      atOnce: ['告诉家人，带上应急包，扶老携幼，有序进入指定的人防工程或疏散地。'],
      indoors: ['在家时，断开电源，关闭燃气，熄灭火源，关好门窗再离开。'],
      outdoors: ['在公共场所时，一般不要先赶回家，就近防护或到临时疏散地掩蔽。'],
    },
    sources,
  },
  airRaid: {
    meaning: '空袭马上开始或已经开始。',
    inTest,
    forReal: {
      atOnce: ['迅速隐蔽。来不及进入人防工程时：'],
      indoors: ['避开玻璃窗、高书架、吊挂物品，在墙角或桌下护住头部。'],
      outdoors: ['避开广告牌、高楼、吊车、高压线，远离加油站、燃气站。', '可就近隐蔽在矮墙、涵洞等处。'],
    },
    sources,
  },
  allClear: {
    meaning: '空袭的危险已经解除。',
    inTest,
    forReal: {
      atOnce: ['听从组织，有秩序地返回。', '在统一组织下开展自救互救。'],
      indoors: [],
      outdoors: [],
    },
    sources,
  },
}

/** Until the office has read these sentences, they are shown with this. */
export const guidanceReview = '依据公开资料整理，待主办单位审定。'

/**
 * What is said whenever a siren sounds, above all outside an announced test. The program issues no alarm and never says
 * that one is real or is not: it says where that is said.
 */
export const whenASirenSounds = {
  statement: '本程序不是警报发放渠道，以现场警报和政府发布为准。',
  steps: ['保持镇静，听清是哪一种警报，再采取相应措施。', '不转发未经核实的消息。'],
  sources: [actionSource],
} as const

/** Stands wherever a sound can be started. 人民防空法 art. 32 forbids using the alarm's sound, art. 49 (5) fines it. */
export const soundWarning = {
  label: '识别训练',
  text: '声音为程序合成，不是录音。请勿接扩音设备播放（人民防空法第三十二条、第四十九条）。',
  /** A sped-up siren would be a false sound. */
  fastForward: '快进看没有声音。',
} as const
