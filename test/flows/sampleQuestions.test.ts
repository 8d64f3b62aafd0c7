import { findHead } from '../../cloudfunctions/question/store'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { writeSampleQuestions } from '../../tools/sampleQuestions'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { openWorld, valueOf, type World } from './world'

let world: World

beforeAll(async () => {
  world = await openWorld()
  await takeOnSampleStaff(Date.now())
  await writeSampleQuestions(Date.now())
})
afterAll(() => world.close())

test('the sample world has a version that waits for its review, and one that was sent back', async () => {
  const bank = valueOf(await world.ask('oSampleEditor1', 'question', 'readBank', {}))
  expect([bank.toReview, bank.sentBack, bank.inUse]).toEqual([1, 1, 122])
})

test('written again it changes nothing', async () => {
  const before = await findHead()
  await writeSampleQuestions(Date.now())
  expect(await findHead()).toEqual(before)
})

test('what may be drawn was reviewed, and stays so when the bank is brought in again', async () => {
  const bank = readBank('hanzhong')
  const mayBeDrawn = bank.filter(({ use, needsConfirmation }) => use === 'reserved' && !needsConfirmation)
  await importBank(bank, Date.now())
  const { drawable } = valueOf(await world.ask('oSampleEditor1', 'question', 'readBank', {}))
  expect(drawable).toBe(mayBeDrawn.length)
})
