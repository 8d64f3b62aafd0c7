import { chanceFrom } from '../chance'
import { withShuffledOptions } from '../quiz/drawPaper'
import type { Question } from '../quiz/question'
import { chosenInPaperOrder, entryOf, entryText, type Entry } from './entry'

const question: Question = {
  ...{ id: 'q', version: 1, kind: 'single', topic: '警报信号', level: 'primary', stem: '?', use: 'reserved' },
  options: ['一', '二', '三', '四'],
  ...{ key: [2], explanation: '', citation: '', needsConfirmation: false, review: null },
}

test.each<[string, Entry]>([
  ['30:a.bc..j', { points: 15, late: false, chosen: [[0], [1, 2], [], [9]] }],
  ['1!a', { points: 0.5, late: true, chosen: [[0]] }],
  ['0:', { points: 0, late: false, chosen: [[]] }],
])('%s keeps an entry whole', (text, entry) => {
  expect(entryText(entry)).toBe(text)
  expect(entryOf(text)).toEqual(entry)
})

test.each(['one', 'two', 'three'])('what was chosen on the sheet %s adds up with other sheets', (seed) => {
  const sheet = withShuffledOptions(question, chanceFrom(seed))
  expect(chosenInPaperOrder([sheet], [sheet.key])).toEqual([[2]])
  expect(chosenInPaperOrder([sheet], [])).toEqual([[]])
})
