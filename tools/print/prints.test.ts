import { practicePack } from '@core/domain/publication/packs'
import { readPdf } from '../../test/flows/readPdf'
import { readBank } from '../bank'
import { practiceSheet } from './practiceSheet'
import { voteCards } from './voteCards'

const office = '汉中市国防动员办公室'
const { questions } = practicePack(readBank('hanzhong'))
const primary = questions.filter(({ level }) => level === 'primary')

const about = { author: office, date: '2027-03-01' }
const sheet = practiceSheet(questions, 'primary', about).then(readPdf)

jest.setTimeout(60_000)

const isA4 = ({ width, height }: { width: number; height: number }) =>
  Math.round(width) === 595 && Math.round(height) === 842

test('the cards are a sheet of four letters to fold, and each letter on a sheet of its own', async () => {
  const { pages, title } = readPdf(await voteCards(office))
  expect(title).toBe('课堂答题卡')
  expect(pages.every(isA4)).toBe(true)
  expect(pages[0]!.text).toMatch(/^A ?B ?C ?D沿虚线对折两次/)
  expect(pages.slice(1).map(({ text }) => text)).toEqual(['A', 'B', 'C', 'D'])
})

test('the sheet asks every practice question of its level, and answers none on the pages that are handed round', async () => {
  const { pages, title } = await sheet
  const answersFrom = pages.findIndex(({ text }) => text.startsWith('答案'))
  const asked = pages
    .slice(0, answersFrom)
    .map(({ text }) => text)
    .join('')
  expect(title).toContain('小学题目单')
  expect(pages.every(isA4)).toBe(true)
  expect(answersFrom).toBeGreaterThan(0)
  for (const { stem, options, explanation, clip } of primary) {
    expect(asked).toContain(clip ? '这是哪一种警报' : stem)
    for (const option of options) expect(asked).toContain(option)
    expect(asked).not.toContain(explanation)
  }
})

test('the answers stand on lines of their own, each with why and where it is written', async () => {
  const { pages } = await sheet
  const answersFrom = pages.findIndex(({ text }) => text.startsWith('答案'))
  const answered = pages
    .slice(answersFrom)
    .map(({ text }) => text)
    .join('')
  primary.forEach(({ key, explanation, citation }, place) => {
    const letters = key.map((one) => 'ABCDEFGHIJ'[one]).join('、')
    expect(answered).toContain(`${place + 1}. ${letters}${explanation}依据：${citation}`)
  })
})

test('every page says who made it, that it is no examination, of which day it is, and which it is', async () => {
  const { pages } = await sheet
  pages.forEach(({ text }, place) => {
    expect(text).toContain(`${office} 课堂练习，不作为任何考核、评比依据`)
    expect(text).toContain('题目为 2027年3月1日的版本')
    expect(text).toContain(`第 ${place + 1} 页，共 ${pages.length} 页`)
  })
})

test('the same questions make the same file', async () => {
  const [one, other] = [
    await practiceSheet(questions, 'middle', about),
    await practiceSheet(questions, 'middle', about),
  ]
  expect(one.equals(other)).toBe(true)
})
