import { momentOf } from '../../moment'
import { calendarFile } from './calendarFile'

const entry = {
  title: '防空警报试鸣',
  from: momentOf('2027-03-13', '10:00'),
  to: momentOf('2027-03-13', '10:19'),
  allDay: false,
  description: '请保持正常生活、工作和学习秩序。',
}
const origin = { id: 'announcement-of-a-test', version: 3, now: momentOf('2027-03-01', '09:30') }

const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')

test('a test stands in the calendar with its times in UTC, under the version of its announcement', () => {
  expect(unfolded(calendarFile([entry], origin))).toEqual(
    expect.arrayContaining([
      'UID:announcement-of-a-test-1',
      'SEQUENCE:3',
      'DTSTAMP:20270301T013000Z',
      'DTSTART:20270313T020000Z',
      'DTEND:20270313T021900Z',
      'SUMMARY:防空警报试鸣',
      'DESCRIPTION:请保持正常生活、工作和学习秩序。',
    ]),
  )
})

test('no line is longer than 75 bytes, and every line ends as the standard says', () => {
  const lines = calendarFile([{ ...entry, description: '很长的说明，'.repeat(60) }], origin).split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines.join('')).not.toMatch(/[\r\n]/)
})

test('commas, semicolons and new lines in a text do not end it', () => {
  const file = unfolded(calendarFile([{ ...entry, title: 'a,b;c\\d', description: 'one\ntwo' }], origin))
  expect(file).toContain('SUMMARY:a\\,b\\;c\\\\d')
  expect(file).toContain('DESCRIPTION:one\\ntwo')
})

test('each session is an entry of its own', () => {
  const file = unfolded(calendarFile([entry, { ...entry, from: momentOf('2027-03-13', '15:00') }], origin))
  expect(file.filter((line) => line.startsWith('UID'))).toEqual([
    'UID:announcement-of-a-test-1',
    'UID:announcement-of-a-test-2',
  ])
})
