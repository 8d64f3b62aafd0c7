import { city } from '@city'
import {
  afternoonSession,
  cityNotice,
  marchTest,
  plainFields,
  usualSession,
} from '../../../../test/seeds/announcements'
import type { Content, TestFacts } from '../content'
import { accountArticle } from './accountArticle'
import { tellingOf } from './telling'

const article = (content: Content, about: Content | null = null) =>
  accountArticle(content, tellingOf(content, about), city)
const of = (change: Partial<TestFacts>): Content => ({ ...cityNotice, test: { ...marchTest, ...change } })
const cancellation: Content = {
  ...plainFields,
  kind: 'cancellation',
  about: 'city',
  readyMade: true,
  body: '试鸣取消。',
}

test('an article holds the timetable, the picture by its name, and the signed text', () => {
  const html = article(cityNotice)
  expect(html).toContain('3月13日（星期六）10:00至10:19，汉台区、城固县试鸣防空警报')
  expect(html).toContain('<img src="timetable.png"')
  expect(html).toContain('预先警报（长间隔）')
  expect(html).toContain('10:16至10:19')
  expect(html).toContain('签发文本')
})

test('two sessions have six rows', () => {
  expect(article(of({ sessions: [usualSession, afternoonSession] })).match(/<tr>/g)).toHaveLength(6)
})

test('an article of a cancelled test shows no timetable', () => {
  const html = article(cancellation, cityNotice)
  expect(html).toContain('防空警报试鸣取消')
  expect(html).not.toMatch(/<table|<img/)
})

test.each([
  ['no script, class, style sheet or link', /<script|class=|<style|<link|<a /],
  ['no address of a picture elsewhere', /src="(?!timetable\.png)/],
  ['nothing that would run', / on\w+=|javascript:/i],
])('an article has %s', (_, unwanted) => {
  expect(article(cityNotice)).not.toMatch(unwanted)
})

test('what somebody wrote stays a text', () => {
  const html = article({ ...plainFields, kind: 'notice', body: '<img src=x onerror="alert(1)"> & "引号"' })
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;引号&quot;')
  expect(html).not.toContain('<img')
})
