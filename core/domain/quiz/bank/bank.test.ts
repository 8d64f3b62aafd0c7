import { readBank } from '../../../../tools/bank'
import { grant } from '../../../../test/seeds/staff'
import { clipText, readClip } from './clipText'
import { contentOf, type QuestionContent } from './content'
import { mergeQuestions } from './mergeQuestions'
import { changesOfQuestion } from './questionChanges'
import { questionFaults } from './questionFaults'
import { questionHindrance, questionMoves, type QuestionMove } from './questionMoves'
import { monthsBefore, reviewReasonsOf, type ReviewReason } from './reviewAgain'
import { stateOf, versionStates, type Handling, type Standing, type VersionState } from './versionState'

const bank = readBank('hanzhong')

const question = (changes: Partial<QuestionContent> = {}): QuestionContent => ({
  ...{ kind: 'single', topic: '警报信号', level: 'primary', stem: '示例题干？', options: ['甲', '乙', '丙'], key: [1] },
  ...{ explanation: '示例解析。', citation: '示例出处', needsConfirmation: false, use: 'practice', basis: 'law' },
  provenance: [],
  ...changes,
})

describe('what a question must have', () => {
  test.each(bank.map((one) => [one.id, one] as const))("%s of the city's bank has no fault", (_id, one) => {
    expect(questionFaults(contentOf(one))).toEqual([])
  })

  const rounds = [15, 15, 15].map((sounds) => ({ sounds, rests: 15 }))
  const foreign = { rhythm: { rounds }, playSeconds: 90, present: 'sound' as const }
  test.each<[string, Partial<QuestionContent>, string[]]>([
    ['no source', { citation: ' ' }, ['citation']],
    ['no explanation', { explanation: '' }, ['explanation']],
    ['no answer', { key: [] }, ['key']],
    ['an answer that is no option', { key: [3] }, ['key']],
    ['one right option of several', { kind: 'multiple' }, ['key']],
    ['two right options of one', { key: [0, 1] }, ['key']],
    ['two options alike', { options: ['甲', '甲', '丙'] }, ['options']],
    ['three options of right and wrong', { kind: 'judge' }, ['options']],
    ['a signal without its sound', { kind: 'signal' }, ['clip']],
    ['a sound that no signal has', { kind: 'signal', clip: foreign }, ['clip']],
    ['a day that is none', { expiresOn: '2027-02-30' }, ['expiresOn']],
    ['a basis that is none', { basis: 'hearsay' }, ['basis']],
    ['nothing at all', { stem: '', topic: '', options: [], key: [] }, ['topic', 'stem', 'options', 'key']],
  ])('%s is told by its field', (_what, changes, fields) => {
    expect(questionFaults(question(changes)).map(({ field }) => field)).toEqual(fields)
  })
})

describe('a sound in one line', () => {
  const clips = bank.flatMap(({ id, clip }) => (clip ? [[id, clip] as const] : []))
  test.each(clips)('of %s reads back as it was', (_id, clip) => {
    expect(readClip(clipText(clip))).toEqual(clip)
  })

  test('is written as people say it', () => {
    const rounds = [36, 36, 36].map((sounds) => ({ sounds, rests: 24 }))
    expect(clipText({ rhythm: { rounds }, playSeconds: 61, present: 'sound' })).toBe('响36停24×3 播放61秒 声音')
  })

  test.each(['', '响36', '响36停24', '响36停24 播放61秒', '响36停24×99 播放61秒 声音', '响一会儿 播放61秒 声音'])(
    '%j says none',
    (text) => {
      expect(readClip(text)).toBeNull()
    },
  )
})

const standing = (changes: Partial<Standing> = {}): Standing => ({
  ...{ id: 'q0001', latest: 2, current: 1, retired: null },
  ...changes,
})
const handling = (changes: Partial<Handling> = {}): Handling => ({
  ...{ version: 2, authors: ['S0002'], review: null, sentBack: null },
  ...changes,
})
const review = { by: '示例办公室', on: '2026-11-01' }
const reason = { by: 'S0003', at: 1.7e12, reason: '示例' }

const inState: Readonly<Record<VersionState, [Standing, Handling]>> = {
  toReview: [standing(), handling()],
  sentBack: [standing(), handling({ sentBack: reason })],
  reviewed: [standing(), handling({ review })],
  current: [standing({ current: 2 }), handling({ review })],
  retired: [standing({ current: null, retired: reason }), handling({ review })],
  former: [standing({ latest: 3, current: 3 }), handling({ review })],
}

test.each(versionStates)('a version that is %s is told so', (state) => {
  expect(stateOf(...inState[state])).toBe(state)
})

describe('who may do what', () => {
  const now = 1.75e12
  const may = (move: QuestionMove, role: 'editor' | 'reviewer' | 'admin' | 'teacher', number = 'S0009') =>
    versionStates.filter(
      (state) => questionHindrance(move, ...inState[state], { staff: { number, grants: [grant(role)] }, now }) === null,
    )

  test.each<[QuestionMove, 'editor' | 'reviewer', VersionState[]]>([
    ['edit', 'editor', ['toReview', 'sentBack', 'reviewed', 'current']],
    ['edit', 'reviewer', []],
    ['review', 'reviewer', ['toReview', 'current']],
    ['review', 'editor', []],
    ['sendBack', 'reviewer', ['toReview', 'reviewed']],
    ['sendBack', 'editor', []],
    ['retire', 'editor', ['toReview', 'sentBack', 'reviewed', 'current']],
    ['retire', 'reviewer', ['toReview', 'sentBack', 'reviewed', 'current']],
    ['restore', 'editor', ['retired']],
    ['restore', 'reviewer', []],
  ])('%s is for the %s of the city in these states', (move, role, states) => {
    expect(may(move, role)).toEqual(states)
  })

  test('nobody reviews or sends back their own', () => {
    expect([may('review', 'reviewer', 'S0002'), may('sendBack', 'reviewer', 'S0002')]).toEqual([[], []])
  })

  test.each(['admin', 'teacher'] as const)('%s may do none of it', (role) => {
    expect(questionMoves.flatMap((move) => may(move, role))).toEqual([])
  })

  test("a county's editor does not write the city's bank", () => {
    const staff = { number: 'S0009', grants: [grant('editor', '610722')] }
    expect(questionHindrance('edit', ...inState.current, { staff, now })).toBe('notYourRole')
  })
})

describe('what must be reviewed again before the test', () => {
  const at = { today: '2027-02-01', testOn: '2027-03-13', months: 12 }
  test.each<[string, object, ReviewReason[]]>([
    ['reviewed in the last twelve months', {}, []],
    ['never reviewed', { review: null }, ['unreviewed']],
    ['not confirmed', { needsConfirmation: true }, ['needsConfirmation']],
    ['over', { expiresOn: '2027-02-01' }, ['expired']],
    ['over on the day of the test', { expiresOn: '2027-03-13' }, ['expires']],
    ['over the day after', { expiresOn: '2027-03-14' }, []],
    ['reviewed a day too long ago', { review: { by: '示例', on: '2026-03-12' } }, ['reviewOld']],
    ['reviewed just in time', { review: { by: '示例', on: '2026-03-13' } }, []],
  ])('%s', (_what, changes, reasons) => {
    expect(reviewReasonsOf({ review, needsConfirmation: false, ...changes }, at)).toEqual(reasons)
  })

  test.each([
    ['2027-03-13', 12, '2026-03-13'],
    ['2027-01-31', 2, '2026-11-30'],
    ['2028-02-29', 12, '2027-02-28'],
  ])('%s less %i months is %s', (date, months, before) => {
    expect(monthsBefore(date, months)).toBe(before)
  })
})

describe('two editors at once', () => {
  const base = question()
  test('what only one changed is taken over', () => {
    const { merged, conflicts } = mergeQuestions(
      base,
      question({ stem: '我改的？' }),
      question({ citation: '对方改的' }),
    )
    expect([merged, conflicts]).toEqual([question({ stem: '我改的？', citation: '对方改的' }), []])
  })

  test('where both did, mine stays and the field is told', () => {
    const { merged, conflicts } = mergeQuestions(base, question({ stem: '我改的？' }), question({ stem: '对方改的？' }))
    expect([merged.stem, conflicts]).toEqual(['我改的？', ['stem']])
  })

  test('options and answer stay together', () => {
    const mine = question({ options: ['丙', '乙'] })
    const { merged, conflicts } = mergeQuestions(base, mine, question({ key: [2] }))
    expect([merged.options, merged.key, conflicts]).toEqual([['丙', '乙'], [1], ['options', 'key']])
  })
})

test('a change is told in words, field by field', () => {
  expect(changesOfQuestion(question(), question({ key: [0], expiresOn: '2027-03-01' }))).toEqual([
    { field: '答案', before: 'B', after: 'A' },
    { field: '失效日期', before: '', after: '2027-03-01' },
  ])
})
