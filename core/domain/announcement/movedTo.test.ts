import { momentOf } from '../moment'
import type { Content } from './content'
import { movedTo } from './movedTo'
import type { PublicAnnouncement } from './publicAnnouncement'

const now = momentOf('2027-03-01', '12:00')
const facts = (date: string) => ({ date, districts: ['610702'], sessions: [[{ signal: 'preliminary', at: '10:00' }]] })
const out = (id: string, content: object, supersededBy?: string): PublicAnnouncement => ({
  ...{ id, version: 1, of: null, content: content as Content & PublicAnnouncement['content'], publishedAt: now - 1000 },
  ...(supersededBy !== undefined && { superseded: { by: supersededBy, at: now - 500 } }),
})
const told = (supersededBy?: string) => out('told', { kind: 'alarmTest', test: facts('2027-03-13') }, supersededBy)
const moved = (id: string, about: string, date: string) => out(id, { kind: 'postponement', about, test: facts(date) })
const corrected = (date: string) => out('right', { kind: 'correction', about: 'told', test: facts(date) })
const off = (about: string) => out('off', { kind: 'cancellation', about })

test.each<[string, PublicAnnouncement[], string | null]>([
  ['that stands', [told()], null],
  ['that nobody announced', [], null],
  ['that was postponed', [told(), moved('later', 'told', '2027-03-20')], '2027-03-20'],
  ['that was corrected to another date', [told('right'), corrected('2027-03-14')], '2027-03-14'],
  ['that was corrected in something else', [told('right'), corrected('2027-03-13')], null],
  [
    'that was postponed twice',
    [told(), moved('later', 'told', '2027-03-20'), moved('again', 'later', '2027-03-27')],
    '2027-03-27',
  ],
  ['that was postponed and then called off', [told(), moved('later', 'told', '2027-03-20'), off('later')], null],
  ['that was called off', [told(), off('told')], null],
])('where a test %s is held now', (_, announcements, expected) => {
  expect(movedTo(announcements, { testOn: '2027-03-13', district: '610702' }, now)).toBe(expected)
})

test('a test of another district is not followed', () => {
  const all = [told(), moved('later', 'told', '2027-03-20')]
  expect(movedTo(all, { testOn: '2027-03-13', district: '610703' }, now)).toBeNull()
})
