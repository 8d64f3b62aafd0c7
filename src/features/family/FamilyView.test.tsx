import { act, fireEvent, render, screen } from '@testing-library/react'
import { momentOf } from '@core/domain/moment'
import { here, listPack, places, publicPlace } from '../../../test/seeds/shelters'
import { keepFilePacks, newPhone, openAgain } from '../../../test/stubs/phone'

jest.setTimeout(60_000)

const program = async () => ({ ...(await import('./FamilyView')), ...(await import('./card')) })
const list = [
  publicPlace('公园'),
  publicPlace('停用', { condition: 'closed' }),
  publicPlace('地下', { kind: 'personnelShelter', uses: ['airRaid'] }),
  publicPlace('疏散', { kind: 'evacuationBase', uses: ['disaster', 'airRaid'] }),
  publicPlace('纪念馆', { kind: 'venue', uses: [] }),
]

let app: Awaited<ReturnType<typeof program>>

const settle = () => act(() => jest.advanceTimersByTimeAsync(10))
const text = () => document.body.textContent

async function open(published = list) {
  keepFilePacks({ shelters: listPack(published) }, false)
  app = await openAgain(program)
  render(<app.FamilyView />)
  await settle()
}

async function choosing(typed: string) {
  fireEvent.click(screen.getAllByRole('button', { name: '从清单里选场所' })[0]!)
  fireEvent.change(screen.getByRole('textbox', { name: /拼音首字母/ }), { target: { value: typed } })
  await settle()
}
const offered = () =>
  screen.getAllByRole('button').flatMap((one) => /广场/.exec(one.getAttribute('aria-label') ?? '')?.input ?? [])

beforeEach(() => {
  newPhone()
  jest.useFakeTimers({ now: momentOf('2027-03-02', '09:41') })
})
afterEach(() => jest.useRealTimers())

test('only shelters that suit the use are offered, and none that is closed', async () => {
  await open()
  await choosing('广场')
  expect(offered()).toHaveLength(1)
  expect(offered()[0]).toContain('公园广场')
  fireEvent.click(screen.getByRole('radio', { name: '战时空袭' }))
  await settle()
  expect(offered()).toHaveLength(1)
  expect(offered()[0]).toContain('地下广场')
})

test('what a shelter was chosen for stands on the card', async () => {
  await open()
  await choosing('公园')
  fireEvent.click(screen.getByRole('button', { name: /公园广场/ }))
  await settle()
  expect(app.useFamilyCard.getState().spots.home.shelter).toMatchObject({ id: '公园', use: 'disaster' })
  expect(text()).toContain('地震等灾害，已选')
})

test('where no work is approved the sheet says so under 战时空袭', async () => {
  await open([publicPlace('公园')])
  fireEvent.click(screen.getAllByRole('button', { name: '从清单里选场所' })[0]!)
  fireEvent.click(screen.getByRole('radio', { name: '战时空袭' }))
  expect(text()).toContain('本市人防工程位置未向社会公布')
})

test('a suspended shelter is not taken for the nearest', async () => {
  const { nearestOf } = await import('./nearestOf')
  expect(nearestOf([publicPlace('近', { condition: 'suspended' }), ...places], here)?.id).toBe('滨江公园')
})

test('a shelter that was suspended or withdrawn since it was chosen is said to be so', async () => {
  await open([publicPlace('公园', { condition: 'suspended' })])
  act(() => {
    app.changeSpot('home', { shelter: { id: '公园', name: '公园广场' } })
    app.changeSpot('work', { shelter: { id: 'withdrawn', name: '旧广场' } })
  })
  expect(text()).toContain('现在暂停使用，请重新选')
  expect(text()).toContain('已不在现在的清单里，请重新选')
})
