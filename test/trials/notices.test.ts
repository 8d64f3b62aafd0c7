import { readNotice } from '@core/domain/announcement/reading/readNotice'
import { givenNotices } from './notices/given'
import { judged, tally, type Judged } from './notices/judged'
import { notices } from './notices/notices'

function judgements(text: string): Judged[] {
  const notice = givenNotices.find((one) => one.text === text)!
  const reading = readNotice(text)
  return reading.state === 'read' ? judged(notice, reading.notice) : []
}

test.each(givenNotices.map(({ id, text }) => [id, text]))('of the notice %s nothing is read wrongly', (_, text) =>
  expect(judgements(text).filter(({ verdict }) => verdict === 'wrong')).toEqual([]),
)

test('of all that the given notices say, nothing is read wrongly and little is left empty', () => {
  const table = tally(givenNotices.flatMap(({ text }) => judgements(text)))
  console.table(table)
  expect(Object.entries(table).map(([field, { empty, wrong }]) => [field, empty, wrong])).toEqual([
    ['kind', 0, 0],
    ['date', 2, 0],
    ['weekday', 1, 0],
    ['issuer', 4, 0],
    ['document number', 0, 0],
    ['signed on', 0, 0],
    ['published on', 0, 0],
    ['window from', 0, 0],
    ['window until', 0, 0],
    ['signals', 0, 0],
    ['signal from', 0, 0],
    ['signal until', 0, 0],
    ['seconds on', 0, 0],
    ['seconds off', 0, 0],
    ['repeats', 0, 0],
    ['seconds in all', 0, 0],
    ['region', 2, 0],
    ['channels', 0, 0],
    ['legal basis', 4, 0],
    ['notes', 0, 0],
    ['sessions', 0, 0],
    ['previous date', 0, 0],
  ])
})

test('six hundred spoilt notices: none throws, none is read as something that is not written', async () => {
  expect(await notices({ size: 600, seed: 'npm test' })).toMatch(/^600 spoilt texts: /)
}, 60_000)
