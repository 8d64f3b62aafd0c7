import { captionAt, durationInWords } from './captionAt'
import { patterns, repeated } from './patterns'

const { preliminary, airRaid, allClear } = patterns
const midCycle = { leadSilence: 3, rounds: repeated({ sounds: 6, rests: 6 }, 3) }

test.each([
  [preliminary.rhythm, -1, '即将开始', null, '', ''],
  [preliminary.rhythm, 0, '鸣响', 36, '36 秒', '第 1 遍，共 3 遍'],
  [preliminary.rhythm, 36, '间歇', 24, '24 秒', '第 1 遍，共 3 遍'],
  [airRaid.rhythm, 75, '鸣响', 6, '6 秒', '第 7 遍，共 15 遍'],
  [airRaid.rhythm, 179, '间歇', 6, '6 秒', '第 15 遍，共 15 遍'],
  [allClear.rhythm, 100, '连续鸣响', 180, '3 分钟', ''],
  [allClear.rhythm, 180, '已结束', null, '', ''],
  [midCycle, 1, '间歇', 3, '3 秒', ''],
])('the caption says what sounds (%#)', (rhythm, second, phase, seconds, duration, round) => {
  expect(captionAt(rhythm, second)).toEqual({ phase, seconds, duration, round })
})

test.each([
  [0, '0 秒'],
  [36.9, '36 秒'],
  [60, '1 分钟'],
  [162, '2 分 42 秒'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words)
})
