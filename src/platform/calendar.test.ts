import { momentOf } from '@core/domain/moment'
import { calendarFile } from './calendar.h5'

const entry = {
  title: '防空警报试鸣',
  description: '10:00 预先警报；请保持秩序',
  from: momentOf('2027-03-13', '10:00'),
  to: momentOf('2027-03-13', '10:19'),
  allDay: false,
  remindBefore: 30 * 60_000,
}

test('a test is written into a calendar file with its own times, as moments of the whole world', () => {
  const lines = calendarFile([entry]).split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining(['DTSTART:20270313T020000Z', 'DTEND:20270313T021900Z', 'TRIGGER:-PT30M']),
  )
  expect(lines).toContain('DESCRIPTION:10:00 预先警报；请保持秩序')
})

test('an entry of a whole day is the day in China', () => {
  const whole = { ...entry, allDay: true, from: momentOf('2027-03-13', '00:00'), to: momentOf('2027-03-14', '00:00') }
  const lines = calendarFile([whole]).split('\r\n')
  expect(lines).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20270313', 'DTEND;VALUE=DATE:20270314']))
})

test('signs that mean something in a calendar file are escaped', () => {
  expect(calendarFile([{ ...entry, title: '一,二;三\n四' }])).toContain('SUMMARY:一\\,二\\;三\\n四')
})

test('two entries stand in one file, each under a name of its own', () => {
  const later = { ...entry, from: momentOf('2027-03-13', '15:00'), to: momentOf('2027-03-13', '15:19') }
  const lines = calendarFile([entry, later]).split('\r\n')
  expect(lines.filter((line) => line.startsWith('UID'))).toEqual([
    'UID:20270313T020000Z-renfang',
    'UID:20270313T070000Z-renfang',
  ])
})
