import { takePhoto } from './photo.h5'
import { MOST_BYTES } from './photoSizes'
import type { PickedFile } from './pickFile'

/** What the browser of the test does. */
const mockBrowser = {
  chosen: null as PickedFile | null,
  readable: true,
  bytesOf: (_pixels: number, _quality: number) => 1000,
  drawn: [] as string[],
}

jest.mock('./pickFile', () => ({ pickFile: () => Promise.resolve(mockBrowser.chosen) }))

const file = { name: '门.jpg', bytes: 3, source: new File(['abc'], '门.jpg') } as unknown as PickedFile

beforeEach(() => {
  Object.assign(mockBrowser, { chosen: file, readable: true, bytesOf: () => 1000, drawn: [] })
  globalThis.createImageBitmap = () =>
    mockBrowser.readable
      ? Promise.resolve({ width: 3000, height: 4000 } as ImageBitmap)
      : Promise.reject(new Error('no picture'))
  HTMLCanvasElement.prototype.getContext = (() => ({ drawImage: () => undefined })) as never
  HTMLCanvasElement.prototype.toDataURL = function (this: HTMLCanvasElement, type?: string, quality?: unknown) {
    mockBrowser.drawn.push(`${this.width}x${this.height} ${String(quality)}`)
    const bytes = mockBrowser.bytesOf(this.width * this.height, Number(quality))
    return `data:${type};base64,${Buffer.alloc(bytes, 1).toString('base64')}`
  }
})

test('a photo is drawn anew at most 1280 pixels long: what the camera wrote beside it is not in it', async () => {
  expect(await takePhoto()).toEqual({ state: 'taken', jpeg: Buffer.alloc(1000, 1).toString('base64') })
  expect(mockBrowser.drawn).toEqual(['960x1280 0.75'])
})

test('a photo that is too large is drawn coarser, then smaller, until it travels with the call', async () => {
  mockBrowser.bytesOf = (pixels, quality) => Math.round(pixels * quality * 0.15)
  const photo = await takePhoto()
  expect(photo.state === 'taken' && Buffer.from(photo.jpeg, 'base64').length).toBeLessThanOrEqual(MOST_BYTES)
  expect(mockBrowser.drawn).toEqual([
    '960x1280 0.75',
    '960x1280 0.55',
    '960x1280 0.4',
    '768x1024 0.75',
    '768x1024 0.55',
    '768x1024 0.4',
  ])
})

test.each([
  ['nothing was chosen', { chosen: null }, 'cancelled'],
  ['the picture cannot be read', { readable: false }, 'failed'],
  ['it stays too large however it is drawn', { bytesOf: () => MOST_BYTES + 1 }, 'failed'],
])('there is no photo when %s', async (_, change, state) => {
  Object.assign(mockBrowser, change)
  expect(await takePhoto()).toEqual({ state })
})
