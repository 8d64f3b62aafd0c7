/** What a report may be about: a place of the list, a question of the bank, a notice, or the program itself. */
export const subjects = ['place', 'question', 'notice', 'program'] as const
export type Subject = (typeof subjects)[number]

export const subjectNames: Readonly<Record<Subject, string>> = {
  place: '避难场所、人防工程',
  question: '题目',
  notice: '通告',
  program: '小程序',
}

/** Why somebody reports. */
export const reasons = [
  'locked',
  'notThere',
  'wrongPlace',
  'entranceDiffers',
  'wrongQuestion',
  'wrongNotice',
  'fault',
  'complaint',
  'other',
] as const
export type Reason = (typeof reasons)[number]

interface ReasonWords {
  word: string
  suits: readonly Subject[]
  /** It says nothing without words of the person's own. */
  needsWords: boolean
}

/** Each reason in words, what it can be said of, and whether it has to be explained. */
export const reasonTable: Readonly<Record<Reason, ReasonWords>> = {
  locked: { word: '门锁着，进不去', suits: ['place'], needsWords: false },
  notThere: { word: '没有这个地方', suits: ['place'], needsWords: false },
  wrongPlace: { word: '位置不对', suits: ['place'], needsWords: false },
  entranceDiffers: { word: '入口和写的不一样', suits: ['place'], needsWords: false },
  wrongQuestion: { word: '题目或答案有误', suits: ['question'], needsWords: true },
  wrongNotice: { word: '通告内容有误', suits: ['notice'], needsWords: true },
  fault: { word: '程序出错、不好用', suits: ['program'], needsWords: true },
  complaint: { word: '投诉', suits: ['place', 'notice', 'program'], needsWords: true },
  other: { word: '其他', suits: subjects, needsWords: true },
}

/** The reasons that can be given for a subject, in the order in which they are offered. */
export const reasonsFor = (subject: Subject): Reason[] =>
  reasons.filter((reason) => reasonTable[reason].suits.includes(subject))

/** The most characters that somebody may write. */
export const MOST_WORDS = 500

export type ReportFault = 'doesNotSuit' | 'wordsNeeded' | 'recordMissing'

/** What keeps a report from being sent, or null. The form warns by it, and the cloud decides by it. */
export function faultIn(report: {
  subject: Subject
  record: string | null
  reason: Reason
  words: string
}): ReportFault | null {
  const { word: _word, suits, needsWords } = reasonTable[report.reason]
  if (!suits.includes(report.subject)) return 'doesNotSuit'
  if (report.subject !== 'program' && report.record === null) return 'recordMissing'
  return needsWords && report.words.trim() === '' ? 'wordsNeeded' : null
}
