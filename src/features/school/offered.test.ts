import { question } from '../../../test/stubs/question'
import { newDraft } from './draft'
import { offeredQuestions, whyNoneOffered, withOffered } from './offered'

const review = { by: '示例审核人', on: '2027-01-01' }
const reviewed = question({ id: 'reviewed', review })
const unreviewed = question({ id: 'unreviewed', review: null })
const unconfirmed = question({ id: 'unconfirmed', review, needsConfirmation: true })
const expired = question({ id: 'expired', review, expiresOn: '2027-03-01' })
const all = [reviewed, unreviewed, unconfirmed, expired]

test.each([
  ['reviewed ones', false, ['reviewed']],
  ['also unreviewed ones, for a sample that says so', true, ['reviewed', 'unreviewed']],
])('questions are offered that the cloud takes: %s', (_, sample, ids) => {
  expect(offeredQuestions(all, '2027-03-01', sample).map(({ id }) => id)).toEqual(ids)
})

test.each([
  [[], '没有准备好'],
  [[unreviewed, unconfirmed], '有 1 道还没有经主办单位审定'],
  [[unconfirmed, expired], '已经过期，或者内容还待主办单位确认'],
])('where none is offered it is said why', (practice, why) => {
  expect(whyNoneOffered(practice, '2027-03-01')).toContain(why)
})

test('a question that may no longer be asked is not sent, though it was chosen', () => {
  const draft = { ...newDraft(null, 0, true), ids: ['expired', 'unreviewed', 'reviewed', 'gone'] }
  expect(withOffered(draft, all, '2027-03-01').ids).toEqual(['unreviewed', 'reviewed'])
  expect(withOffered({ ...draft, sample: false }, all, '2027-03-01').ids).toEqual(['reviewed'])
})
