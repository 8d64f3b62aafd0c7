import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { forbidden } from './forbidden'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'forbidden-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** What is found in a build of one file. */
function findingsIn(text: string, name = 'app.js'): string[] {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
  fs.writeFileSync(path.join(folder, name), text)
  return forbidden(folder, {
    hosts: ['www.gov.cn'],
    stems: ['听到“空袭警报”,应当怎么做?'],
    provenance: ['http://m.example.com/news/1.html', 'zh.m.wikisource.org'],
  })
}

const stem = '听到“空袭警报”,应当怎么做?'
const escaped = (text: string) =>
  text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

test.each([
  ['as it is', `{"stem":"${stem}"}`],
  ['escaped by a minifier', `e="${escaped(stem)}"`],
  ['as JSON inside JavaScript', `JSON.parse('{"stem":"${escaped(stem)}"}')`],
  ['as escaped JSON inside JavaScript', `JSON.parse('{"stem":"${escaped(stem).replace(/\\/g, '\\\\')}"}')`],
  ['with other quotation marks', `e='听到\\"空袭警报\\",应当怎么做?'`],
  ['broken into two lines', `e='听到“空袭警报”,\\n应当怎么做'`],
  ['with code points in braces', `e="听到“空\\u{88ad}警报”,应当怎么做?"`],
])('a reserved question is found %s', (_, text) => {
  expect(findingsIn(text)).toEqual([`app.js: reserved question ${stem}`])
})

test('a question that only begins like a reserved one is not one', () => {
  expect(findingsIn(`e="${escaped('听到“空袭警报”,应当去哪里?')}"`)).toEqual([])
})

test.each([
  [
    'an address',
    'e="http://m.example.com/news/1.html"',
    ['address at m.example.com', 'provenance http://m.example.com/news/1.html'],
  ],
  [
    'an address with escaped slashes',
    String.raw`{"from":"http:\/\/m.example.com\/news\/1.html"}`,
    ['address at m.example.com', 'provenance http://m.example.com/news/1.html'],
  ],
  ['a host without an address', 'e="见 zh.m.wikisource.org 1951"', ['provenance zh.m.wikisource.org']],
])('a note of where a question was read is found as %s', (_, text, findings) => {
  expect(findingsIn(text, 'pages/quiz/index.js')).toEqual(findings.map((finding) => `pages/quiz/index.js: ${finding}`))
})

test.each([
  ['https://www.gov.cn/zhengce/1.htm', []],
  ['https://WWW.GOV.CN:443/zhengce', []],
  ['http://www.w3.org/2000/svg', []],
  ['https://tracker.example.com/p?to=www.gov.cn', ['tracker.example.com']],
  ['https://gov.cn', ['gov.cn']],
  ['https://www.gov.cn.example.com', ['www.gov.cn.example.com']],
  ['https://www.gov.cn@example.com/', ['example.com']],
  ['https://${host}/x', ['${host}']],
])('of the address %s these hosts are not allowed: %j', (address, hosts) => {
  expect(findingsIn(`e=\`${address}\``)).toEqual(hosts.map((host) => `app.js: address at ${host}`))
})

test('an address that a program only tells from others is none', () => {
  expect(findingsIn('e=/^https?:\\/\\//.test(a)||a.startsWith("https://")')).toEqual([])
})

test.each(['index.html', 'css/app.css', 'pages/a.wxml', 'app.json', 'sw.js'])(
  'every text file is searched: %s',
  (name) => {
    expect(findingsIn('https://example.com/', name)).toEqual([`${name}: address at example.com`])
  },
)

test('pictures and the licences of libraries are not searched', () => {
  expect(findingsIn('https://example.com/', 'assets/a.png')).toEqual([])
  expect(findingsIn('https://example.com/', 'app.js.LICENSE.txt')).toEqual([])
})
