import { openQuiz } from '../seeds/quizzes'
import { grant, staffWith } from '../seeds/staff'
import { takeOnCallers } from './roles/callers'
import { asked, whoMay } from './roles/whoMay'
import { worldEachTime } from './worldEachTime'

const world = worldEachTime(async () => {
  await staffWith('oFounder', grant('admin'))
  await takeOnCallers()
}, [openQuiz({ id: 'ten' })])

test.each(asked)(
  '%s (%s) is done for those who may, and for nobody else',
  async (operation, _about, row) => {
    expect(await whoMay(world(), operation, row)).toEqual(row?.may)
  },
  30_000,
)
