import { shelterRecord } from '../../../test/seeds/shelterRecord'
import { publicSight } from './publicSight'

const day = { today: '2027-03-01', staleAfterDays: 365 }
const approval = {
  ...{ by: '示例市国动办', documentNumber: '示例〔2027〕1号', date: '2027-01-31', validUntil: null },
  scope: 'street',
} as const

test('a place that stays inside shows nothing, and says why', () => {
  const sight = publicSight(shelterRecord({ authority: null }), day)
  expect(sight).toMatchObject({ isPublic: false, shown: [] })
  expect(sight.why).toEqual(['应急避难场所没有写明主管部门，不能公开。'])
})

test('a place without a point is public, and says that nobody finds it among the nearest', () => {
  expect(publicSight(shelterRecord(), day).why).toEqual(['没有位置：不会出现在“最近”里。'])
})

test('a work shows what the scope of its approval covers; what is known besides is named as hidden', () => {
  const sight = publicSight(shelterRecord({ kind: 'personnelShelter', address: '示例路1号', approval }), day)
  expect(sight.shown).toEqual(['名称', '类别', '用途', '县区', '核对'])
  expect(sight.hidden).toContain('地址')
})
