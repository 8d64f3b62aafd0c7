import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { assertWithin, h5Budget, printBudget, weappBudget, type BudgetTable } from './budget'

const KB = 1024
const folders: string[] = []

/** A folder with these files in it. */
function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'budget-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }
  return folder
}

afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true })))

const line = (table: BudgetTable, part: string) => table.find((one) => one.part.trim() === part)
const spaces = (kilobytes: number) => ' '.repeat(kilobytes * KB)
const nothingShipped = folderOf({})

const pack = { format: 1, questions: [{ stem: "警报“响”了,it's a test?\n怎么办" }] }
const shipped = folderOf({ 'practice.json': JSON.stringify(pack, null, 2) })

/** As a minifier writes it: every letter beyond ASCII as an escape, every quotation mark behind a backslash. */
const asWebpackWritesIt = `JSON.parse('${JSON.stringify(pack)
  .replace(/\\/g, '\\\\')
  .replace(/'/g, "\\'")
  .replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}')`

const app = {
  subPackages: [{ root: 'pages/quiz' }, { root: 'pages/about' }],
  tabBar: { list: [{ iconPath: 'assets/a.png', selectedIconPath: 'assets/b.png' }] },
}
const appJson = JSON.stringify(app)

describe('the budget of the mini program', () => {
  const build = folderOf({
    'app.json': appJson,
    'taro.js': spaces(5),
    'common.js': `${spaces(3)}e.exports=${asWebpackWritesIt}`,
    'app-origin.wxss': spaces(2),
    'pages/home/index.js': spaces(1),
    'pages/home/index.wxss': spaces(1),
    'pages/quiz/index.js': `${spaces(4)}e.exports=${asWebpackWritesIt}`,
    'pages/about/index.js': spaces(7),
    'assets/a.png': spaces(10),
    'assets/b.png': spaces(11),
    'assets/not-a-tab.png': spaces(41),
  })
  const table = weappBudget(build, shipped)
  const wrapping = 'e.exports='.length

  test('a pack counts where it stands in the build, as often as it stands there, and in no package', () => {
    expect(line(table, 'packs shipped inside')?.bytes).toBe(2 * asWebpackWritesIt.length)
    expect(line(table, 'common.js')?.bytes).toBe(3 * KB + wrapping)
    expect(line(table, 'subpackage pages/quiz, without packs')?.bytes).toBe(4 * KB + wrapping)
  })

  test('what is in no subpackage is the main package, and its parts add up to it', () => {
    const main = 5 + 3 + 2 + 1 + 1 + 10 + 11 + 41
    expect(line(table, 'main package, without packs')?.bytes).toBe(main * KB + wrapping + appJson.length)
    expect(line(table, 'pages of the main package')?.bytes).toBe(2 * KB)
    const parts = table.filter(({ part }) => part.startsWith('  ')).reduce((sum, { bytes }) => sum + bytes, 0)
    expect(parts).toBe(line(table, 'main package, without packs')?.bytes)
  })

  test('all packages are every byte of the build, packs too', () => {
    const quizAndAbout = (4 + 7) * KB + wrapping
    const main = line(table, 'main package, without packs')?.bytes ?? 0
    expect(line(table, 'all packages')?.bytes).toBe(main + quizAndAbout + 2 * asWebpackWritesIt.length)
  })

  test('of the pictures only the icons of the tab bar have the limit of 40 KB', () => {
    expect(line(table, 'tab icon assets/b.png')).toEqual({
      part: 'tab icon assets/b.png',
      bytes: 11 * KB,
      limit: 40 * KB,
    })
    expect(table.some(({ part }) => part.includes('not-a-tab'))).toBe(false)
  })

  test('a pack that is not found in the build is said, since it would count as nothing', () => {
    const without = folderOf({ 'app.json': '{}', 'common.js': `e.exports=JSON.parse('{"format":1}')` })
    expect(() => weappBudget(without, shipped)).toThrow('practice.json')
  })
})

describe('beyond the budget', () => {
  test.each([
    ['main package', { 'app.json': '{}', 'taro.js': spaces(600) }],
    ['all packages', { 'app.json': appJson, 'pages/quiz/index.js': spaces(1536) }],
    ['tab icon assets/a.png', { 'app.json': appJson, 'assets/a.png': spaces(41), 'assets/b.png': spaces(42) }],
    ['tab icon assets/b.png', { 'app.json': appJson, 'assets/a.png': spaces(41), 'assets/b.png': spaces(42) }],
  ])('a build with a %s that is too large fails by that name', (part, files) => {
    expect(() => assertWithin(weappBudget(folderOf(files), nothingShipped))).toThrow(part)
  })

  test('every excess is named, with what it takes and may take, and nothing else is', () => {
    const parts = () =>
      assertWithin([
        { part: 'one', bytes: 3 * KB, limit: 2 * KB },
        { part: 'two', bytes: 5 * KB, limit: 5 * KB },
        { part: 'three', bytes: 9 * KB },
        { part: 'four', bytes: 1 * KB + 1, limit: 1 * KB },
      ])
    expect(parts).toThrow('beyond the budget: one 3.0 KB of 2.0 KB; four 1.0 KB of 1.0 KB')
  })

  test('a pack of more than 400 KB is too much, whatever else there is', () => {
    const large = JSON.stringify({ questions: [spaces(401)] })
    const files = { 'app.json': '{}', 'common.js': `e=JSON.parse('${large}')` }
    const table = weappBudget(folderOf(files), folderOf({ 'practice.json': large }))
    expect(() => assertWithin(table)).toThrow(/^beyond the budget: packs shipped inside 401[^;]*$/)
  })
})

describe('the budget of the first page in a browser', () => {
  const chance = (kilobytes: number) => randomBytes(kilobytes * KB).toString('base64')
  const route =
    '[Object.assign({"path":"pages/home/index","load":function(a,o){return[Promise.all([u.e(12),u.e(7)]).then(u.bind(u,1)),a,o]}})'
  const other =
    ',Object.assign({"path":"pages/me/index","load":function(a,o){return[Promise.all([u.e(12),u.e(9)]).then(u.bind(u,2)),a,o]}})]'
  const files = {
    'index.html': '<script defer="defer" src="./js/taro.1.js"></script><script src="./js/app.2.js"></script>',
    'js/taro.1.js': chance(20),
    'js/app.2.js': `${chance(10)}${route}${other}`,
    'js/12.3.js': chance(5),
    'js/123.4.js': chance(90),
    'js/9.5.js': chance(90),
    'css/7.6.css': 'p{}',
    'sw.js': chance(90),
  }

  test('are the scripts of index.html and the chunks of the first route, gzipped; those of other pages are not', () => {
    const table = h5Budget(folderOf(files))
    expect(table.slice(1).map(({ part }) => part.trim())).toEqual(['js/taro.1.js', 'js/app.2.js', 'js/12.3.js'])
    const counted = [files['js/taro.1.js'], files['js/app.2.js'], files['js/12.3.js']]
    expect(table[0]?.bytes).toBe(counted.reduce((sum, text) => sum + gzipSync(text).length, 0))
    expect(() => assertWithin(table)).not.toThrow()
  })

  test('fail beyond 180 KB', () => {
    const table = h5Budget(folderOf({ ...files, 'js/12.3.js': chance(160) }))
    expect(() => assertWithin(table)).toThrow('JavaScript of the first page, gzip')
  })

  test('are not measured as too little when the route of the first page is written in another way', () => {
    expect(() => h5Budget(folderOf({ ...files, 'js/app.2.js': 'load(12)' }))).toThrow('cannot be measured')
  })
})

test('the table says what a part takes, may take, and how much of that is used', () => {
  const print = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  printBudget([
    { part: 'main package', bytes: 300 * KB, limit: 600 * KB },
    { part: '  taro.js', bytes: 120.5 * KB },
  ])
  const [first, second] = print.mock.calls.map(([text]) => String(text))
  print.mockRestore()
  expect(first).toMatch(/main package +300[.]0 KB +of 600[.]0 KB +\(50 %\)$/)
  expect(second).toMatch(/taro[.]js +120[.]5 KB$/)
})
