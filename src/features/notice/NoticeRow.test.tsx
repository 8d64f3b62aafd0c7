import { render, screen } from '@testing-library/react'
import { standingOf } from '@core/domain/announcement/board'
import { momentOf } from '@core/domain/moment'
import { announcement, cancellation, facts, testNotice } from '../../../test/seeds/notices'
import { NoticeRow } from './NoticeRow'

const notice = testNotice()
const now = momentOf('2027-03-12', '20:00')
const moved = announcement('moved', { kind: 'postponement', about: notice.id, test: facts({ date: '2027-03-20' }) })
const corrected = announcement('corrected', { kind: 'correction', about: notice.id, test: facts() })

test.each([
  ['was called off', cancellation(), 'title back struck', '这次试鸣已取消'],
  ['was moved', moved, 'title back struck', '这次试鸣已改期'],
  ['was corrected', corrected, 'title back', '内容已更正'],
])('a test that %s steps back in a list and says so', (_, change, look, label) => {
  render(<NoticeRow notice={notice} standing={standingOf(notice, [notice, change], now)} />)
  expect(screen.getByText(notice.content.title).className.trim()).toBe(look)
  expect(screen.getByText(label)).toBeTruthy()
})
