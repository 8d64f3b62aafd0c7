import { act, fireEvent, render, screen } from '@testing-library/react'
import type { KeptFile } from '@core/domain/announcement/content'
import { newPhone, openAgain, phone } from '../../../test/stubs/phone'

const program = async () => ({ ...(await import('./Film')) })

const film: KeptFile = { hash: 'f', type: 'video/mp4', bytes: 2_000_000, caption: '听懂三种警报' }
const subtitles: KeptFile = { hash: 's', type: 'text/vtt', bytes: 90, caption: '字幕' }
const places = { f: 'cloud://film', s: 'cloud://subtitles' }
const written = 'WEBVTT\n\n00:00.000 --> 00:05.000\n这是预先警报。'

const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await Promise.resolve()
  })

/** Opens a film and begins to play it. */
async function play(of: KeptFile | null) {
  const { Film } = await openAgain(program)
  render(<Film film={film} subtitles={of} places={places} />)
  await press(/^播放/)
}

beforeEach(newPhone)

test('subtitles that did not come are told, and come with another try', async () => {
  await play(subtitles)
  expect(await screen.findByText('字幕没有载入。')).toBeTruthy()
  phone.files.set('cloud://subtitles', Buffer.from(written))
  await press('再试一次')
  expect(await screen.findByText('这是预先警报。')).toBeTruthy()
})

test('a film without subtitles says that it has none', async () => {
  await play(null)
  expect(screen.getByText('这段影像没有字幕。')).toBeTruthy()
})
