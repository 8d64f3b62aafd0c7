import { act, fireEvent, render, screen } from '@testing-library/react'
import { momentOf } from '@core/domain/moment'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import { here, listPack, manyPlaces, places, publicPlace } from '../../../test/seeds/shelters'
import { keepFilePacks, newPhone, openAgain, phone } from '../../../test/stubs/phone'

jest.setTimeout(60_000)

const desk = globalThis as unknown as { POSITION: string; RELEASE: boolean }
const kept = (value: unknown) => JSON.stringify({ version: 1, value })
const keepList = (list: readonly PublicShelter[], sample = true) => keepFilePacks({ shelters: listPack(list) }, sample)

const program = async () => ({
  ...(await import('./SheltersView')),
  ...(await import('@/api/filePacks')),
  ...(await import('@/session/preferences')),
  ...(await import('./finding')),
})

async function open() {
  const app = await openAgain(program)
  render(<app.SheltersView look="light" />)
  await settle()
  return app
}

const settle = () => act(() => jest.advanceTimersByTimeAsync(10))
const tap = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}
const text = () => document.body.textContent
const rows = () =>
  screen
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? '')
    .filter((label) => /核对于|待核实/.test(label))
const exactly = { ...here, accuracy: 20 }

beforeEach(() => {
  newPhone()
  jest.useFakeTimers({ now: momentOf('2027-03-02', '09:41') })
  desk.POSITION = 'exact'
})
afterEach(() => {
  jest.useRealTimers()
  Object.assign(desk, { POSITION: 'fuzzy', RELEASE: false })
})

test('nothing is asked: the places of 我的县区 are there at once, and that one need not go there now', async () => {
  keepList(places)
  await open()
  expect(text()).toContain('平时和试鸣时，不需要前往这些地方。')
  expect(text()).toContain('汉台区　6 处')
  expect(text()).toContain('示例数据，不可用于避难')
  expect(text()).toContain('数据截至 2月26日')
  expect(text()).not.toContain('步行')
})

test('from where the phone is the nearest five are listed, each in one sentence that reads well aloud', async () => {
  keepList(places)
  phone.position = exactly
  await open()
  await tap('用当前位置，不上传')
  expect(rows()).toEqual([
    '滨江公园，示例，步行约 10 分钟，东北 480 米，开放，室外，无障碍，核对于 2月26日',
    '中学操场，示例，步行约 17 分钟，东北 850 米，室外，核对于 2月26日',
    '体育场，示例，步行约 24 分钟，西 1.2 公里，开放，室内外，可过夜，核对于 2月26日',
    '社区广场，示例，步行约 32 分钟，东南 1.6 公里，暂停使用，室外，核对于 2月26日',
    '文化广场，示例，步行约 45 分钟，南 2.3 公里，室外，待核实',
  ])
  expect(phone.calls).toEqual([])
})

test.each([
  ['the phone says only about where it is', { ...here, accuracy: 3000 }, 'exact'],
  ['the office has no leave for the exact interface', exactly, 'fuzzy'],
])('where %s there is no arrow and no minutes, only about how many kilometres', async (_, position, setting) => {
  desk.POSITION = setting
  keepList(places)
  phone.position = position
  await open()
  await tap('用当前位置，不上传')
  expect(rows()[2]).toContain('约 1 公里')
  expect(text()).not.toContain('步行约')
  expect(text()).toContain('说不出方向')
})

test('a refused position blocks nothing', async () => {
  keepList(places)
  phone.position = 'getLocation:fail auth deny'
  await open()
  await tap('用当前位置，不上传')
  expect(text()).toContain('没有得到位置权限，不影响使用')
  expect(rows()).toHaveLength(6)
  await tap('县区乡镇')
  await tap('城固县')
  await tap('莲花街道')
  expect(text()).toContain('城固县莲花街道　1 处')
})

test.each([
  ['the name', '操场', '中学操场'],
  ['another name', '江边', '滨江公园'],
  ['pinyin initials', 'tyc', '体育场'],
  ['the town', '铺镇', '社区广场'],
])('a place is found by %s', async (_, typed, name) => {
  keepList(places)
  await open()
  await tap('搜索')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: typed } })
  await settle()
  expect(rows()).toHaveLength(1)
  expect(rows()[0]).toContain(name)
})

test('a wish narrows the list, and says how many more might fit', async () => {
  keepList(places)
  await open()
  await tap('筛选')
  await tap('无障碍')
  await tap('看结果')
  expect(rows()).toHaveLength(1)
  expect(text()).toContain('只看：无障碍')
  expect(text()).toContain('还有 5 处没有写明')
  await tap('清除筛选')
  expect(rows()).toHaveLength(6)
})

test('under 战时空袭 there is nothing to list while no work is approved, and that is said', async () => {
  keepList(places)
  await open()
  fireEvent.click(screen.getByRole('radio', { name: '战时空袭' }))
  expect(text()).toContain('本市人防工程位置未向社会公布。')
  expect(text()).toContain('战时请按政府和社区的组织掩蔽、疏散。')
  expect(text()).not.toContain('滨江公园')
})

test('each use shows only what is for it, and neither what nobody said what it is for', async () => {
  keepList([
    publicPlace('公园'),
    publicPlace('掩蔽', { kind: 'personnelShelter', uses: ['airRaid'] }),
    publicPlace('不明', { uses: [] }),
    publicPlace('疏散', { kind: 'evacuationBase', uses: ['airRaid'] }),
  ])
  await open()
  expect(rows()).toHaveLength(1)
  expect(rows()[0]).toContain('公园广场')
  fireEvent.click(screen.getByRole('radio', { name: '战时空袭' }))
  await settle()
  expect(rows()).toHaveLength(2)
  expect(rows()[0]).toContain('掩蔽广场')
  expect(rows()[1]).toContain('疏散广场，示例，汉台区示例路1号，人防疏散基地')
})

const noShelters = [
  publicPlace('公园'),
  publicPlace('疏散', { kind: 'evacuationBase', uses: ['disaster'] }),
  publicPlace('纪念馆', { kind: 'venue', uses: [] }),
]

test('a base and a venue are listed in their district and found by name, apart and as what they are; never among the nearest', async () => {
  keepList(noShelters)
  phone.position = exactly
  await open()
  expect(text()).toContain('汉台区　1 处')
  expect(text()).toContain('其他场所不是就近避难的地方')
  expect(rows()).toHaveLength(3)
  await tap('搜索')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '纪念馆' } })
  await settle()
  expect(rows()).toEqual(['纪念馆广场，示例，汉台区示例路1号，宣教场所，开放，室外，核对于 2月26日'])
  await tap('用当前位置，不上传')
  expect(rows()).toHaveLength(1)
})

test('where no work is approved a public base is still told of', async () => {
  keepList([publicPlace('公园'), publicPlace('疏散', { kind: 'evacuationBase', uses: ['airRaid'] })])
  await open()
  fireEvent.click(screen.getByRole('radio', { name: '战时空袭' }))
  await settle()
  expect(text()).toContain('本市人防工程位置未向社会公布。')
  expect(rows()[0]).toContain('人防疏散基地')
})

test('a wish is asked of all places: the only one without a step may be the eightieth from here', async () => {
  keepList(manyPlaces().map((place, nth) => (nth === 79 ? { ...place, stepFree: true } : place)))
  phone.position = exactly
  await open()
  await tap('用当前位置，不上传')
  await tap('筛选')
  await tap('无障碍')
  await tap('看结果')
  expect(rows()).toHaveLength(1)
  expect(rows()[0]).toContain('第80处示例广场')
})

test('a search is for shelters: a hundred other places of the same name hide none', async () => {
  keepList([
    ...Array.from({ length: 120 }, (_, nth) => publicPlace(`馆${nth}`, { kind: 'venue', uses: [] })),
    publicPlace('馆外', { name: '广场旁的馆' }),
  ])
  await open()
  await tap('搜索')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '馆' } })
  await settle()
  expect(rows()[0]).toContain('广场旁的馆')
})

test('in 长辈版 one place stands alone, with a way to the next and back', async () => {
  keepList(places)
  phone.kept.set('preferences', kept({ district: '610702', textSize: 'system', theme: 'system', elder: true }))
  await open()
  expect(text()).toContain('第 1 处，共 6 处')
  await tap('下一处')
  expect(text()).toContain('第 2 处，共 6 处')
  expect(text()).not.toContain('滨江公园')
  await tap('上一处')
  expect(text()).toContain('滨江公园')
})

test('in 长辈版 too it says by what the places are narrowed, and all of them are one tap away', async () => {
  keepList(places)
  phone.kept.set('preferences', kept({ district: '610702', textSize: 'system', theme: 'system', elder: true }))
  const { useFinding } = await open()
  act(() => useFinding.setState({ wish: { stepFree: true, capacity: 5000 } }))
  await settle()
  expect(text()).toContain('只看：无障碍、能容纳 5000 人以上')
  expect(text()).toContain('没有符合的场所')
  await tap('清除筛选')
  expect(text()).toContain('第 1 处，共 6 处')
})

test('a name that nothing has is answered with other ways to look for it', async () => {
  keepList(places)
  await open()
  await tap('搜索')
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '没有的名字' } })
  await settle()
  expect(text()).toContain('换一种叫法')
})

test('a list that a phone without a network has kept too long says 待核实', async () => {
  jest.setSystemTime(momentOf('2028-06-01', '09:41'))
  keepList(places)
  await open()
  expect(rows()).toHaveLength(6)
  expect(rows().filter((label) => label.endsWith('待核实'))).toHaveLength(6)
})

test('where nothing is published the page says so; where nothing was fetched yet it says that', async () => {
  phone.kept.set('manifest', kept({ line: 'a line', revision: 1, packs: {} }))
  await open()
  expect(text()).toContain('清单待公布')
})

test('a phone that was never online says that the list is not there yet', async () => {
  const { renewFilePacks } = await open()
  await act(() => renewFilePacks())
  expect(text()).toContain('还没有取到清单')
})

test('a release shows no sample list', async () => {
  desk.RELEASE = true
  keepList(places)
  phone.kept.set('manifest', kept({ line: 'a line', revision: 1, packs: {} }))
  await open()
  expect(text()).not.toContain('滨江公园')
})
