import { exported } from './personal'

test('what somebody takes away of their records holds no id of the platform', () => {
  const photo = { _id: 'a'.repeat(64), openId: 'oAnna', startedAt: 1, jpeg: 'AAAA', said: null, trace: 'trace-0001' }
  expect(JSON.parse(exported(photo, 2))).toEqual({ startedAt: 1, jpeg: 'AAAA', said: null })
})
