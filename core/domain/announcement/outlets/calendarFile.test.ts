import { momentOf } from '../../moment'
import { calendarFile } from './calendarFile'

const entry = {
  id: 'announcement-of-a-test',
  version: 3,
  title: '防空警报试鸣',
  place: '汉台区、南郑区',
  description: ['请保持正常生活、工作和学习秩序。', '若现场与此不同，以现场和政府发布为准。'],
  test: {
    date: '2027-03-13',
    sessions: [
      [
        { signal: 'preliminary', at: '10:00' },
        { signal: 'allClear', at: '10:16' },
      ],
    ],
  },
  now: momentOf('2027-03-01', '09:30'),
} as const

const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')

test('a test stands in the calendar from its first signal to the end of its last one, in UTC', () => {
  expect(unfolded(calendarFile(entry))).toEqual(
    expect.arrayContaining([
      'UID:announcement-of-a-test-1',
      'SEQUENCE:3',
      'DTSTAMP:20270301T013000Z',
      'DTSTART:20270313T020000Z',
      'DTEND:20270313T021900Z',
      'SUMMARY:防空警报试鸣',
    ]),
  )
})

test('no line is longer than 75 bytes, and every line ends as the standard says', () => {
  const lines = calendarFile({ ...entry, description: ['很长的说明，'.repeat(60)] }).split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines.join('')).not.toMatch(/[\r\n]/)
})

test('commas, semicolons and new lines in a text do not end it', () => {
  const file = unfolded(calendarFile({ ...entry, title: 'a,b;c\\d', description: ['one\ntwo'] }))
  expect(file).toContain('SUMMARY:a\\,b\\;c\\\\d')
  expect(file).toContain('DESCRIPTION:2027年3月13日\\none\\ntwo')
})

test('each session is an entry of its own', () => {
  const twice = { ...entry.test, sessions: [...entry.test.sessions, [{ signal: 'airRaid', at: '15:00' }] as const] }
  expect(unfolded(calendarFile({ ...entry, test: twice })).filter((line) => line.startsWith('SUMMARY'))).toEqual([
    'SUMMARY:防空警报试鸣（第1场）',
    'SUMMARY:防空警报试鸣（第2场）',
  ])
})
