import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({ ...(await import('./card')) })

let app: Awaited<ReturnType<typeof program>>

beforeEach(async () => {
  newPhone()
  app = await openAgain(program)
})

test('what is written on the card is there again, and nothing was asked of the cloud', async () => {
  app.changeSpot('school', { shelter: { id: 'a', name: '甲广场' } })
  app.change({ near: '小区东门' })
  app = await openAgain(program)
  expect(app.useFamilyCard.getState()).toMatchObject({ near: '小区东门' })
  expect(app.useFamilyCard.getState().spots.school.shelter?.name).toBe('甲广场')
  expect(phone.calls).toEqual([])
})

test('a card that was cleared has left nothing on the phone', () => {
  app.change({ near: '小区东门' })
  app.clearCard()
  expect(app.isEmpty(app.useFamilyCard.getState())).toBe(true)
  expect([...phone.kept.keys()]).toEqual([])
})

test('without room what was there stays on the phone', () => {
  app.change({ near: '小区东门' })
  phone.full = true
  expect(app.change({ near: '小区西门' })).toBe(false)
  expect(phone.kept.get('familyCard')).toContain('小区东门')
})
