import type { TrainingAnswer } from './confusions'
import { confusionSentence, confusionTable } from './confusions'

/** 'preliminary>airRaid' is 预先 taken for 空袭; each a second after the one before. */
const answers = (...words: string[]) =>
  words.map((word, at) => {
    const [sounded, taken] = word.split('>')
    return { sounded, taken, by: 'ear', at: at * 1000 } as TrainingAnswer
  })

test('the table counts what was taken for what', () => {
  expect(
    confusionTable(answers('preliminary>airRaid', 'preliminary>airRaid', 'airRaid>airRaid', 'allClear>other')),
  ).toEqual({
    preliminary: { preliminary: 0, airRaid: 2, allClear: 0, other: 0 },
    airRaid: { preliminary: 0, airRaid: 1, allClear: 0, other: 0 },
    allClear: { preliminary: 0, airRaid: 0, allClear: 0, other: 1 },
  })
})

test.each([
  ['nothing was answered', [], null],
  ['everything was right', ['airRaid>airRaid', 'allClear>allClear'], null],
  ['a signal was taken for none of the three', ['airRaid>other'], null],
  ['one was taken for another', ['airRaid>preliminary'], '容易混淆：预先—空袭'],
  [
    'both directions count',
    ['allClear>airRaid', 'preliminary>allClear', 'allClear>preliminary'],
    '容易混淆：预先—解除',
  ],
  ['equally often: the last one', ['preliminary>allClear', 'airRaid>allClear'], '容易混淆：空袭—解除'],
])('%s', (_, words, sentence) => {
  expect(confusionSentence(answers(...words))).toBe(sentence)
})
