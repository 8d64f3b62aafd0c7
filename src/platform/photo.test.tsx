import { takePhoto } from './photo'
import { MOST_BYTES } from './photoSizes'

/** What WeChat and the camera of the test do. */
const mockWechat = {
  allows: true,
  chosen: ['wxfile://camera.jpg'] as string[] | null,
  picture: { width: 4000, height: 3000 } as { width: number; height: number } | null,
  bytesOf: (_pixels: number, _quality: number) => 1000,
  drawn: [] as string[],
}

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    requirePrivacyAuthorize: ({ success, fail }: { success: () => void; fail: () => void }) =>
      mockWechat.allows ? success() : fail(),
    chooseMedia: () =>
      mockWechat.chosen
        ? Promise.resolve({ tempFiles: mockWechat.chosen.map((tempFilePath) => ({ tempFilePath })) })
        : Promise.reject(new Error('chooseMedia:fail cancel')),
    getImageInfo: () =>
      mockWechat.picture ? Promise.resolve(mockWechat.picture) : Promise.reject(new Error('getImageInfo:fail')),
    createOffscreenCanvas: ({ width, height }: { width: number; height: number }) => ({
      ...{ width, height, getContext: () => ({ drawImage: () => undefined }) },
      createImage() {
        const image = {
          onload: () => undefined,
          set src(_path: string) {
            void Promise.resolve().then(() => image.onload())
          },
        }
        return image
      },
    }),
    canvasToTempFilePath({ canvas, quality }: { canvas: { width: number; height: number }; quality: number }) {
      mockWechat.drawn.push(`${canvas.width}x${canvas.height} ${quality}`)
      return Promise.resolve({ tempFilePath: `${mockWechat.bytesOf(canvas.width * canvas.height, quality)}` })
    },
    getFileSystemManager: () => ({
      readFileSync: (path: string) => Buffer.alloc(Number(path), 1).toString('base64'),
    }),
  },
}))

beforeEach(() => {
  Object.assign(mockWechat, { allows: true, chosen: ['wxfile://camera.jpg'], picture: { width: 4000, height: 3000 } })
  Object.assign(mockWechat, { bytesOf: () => 1000, drawn: [] })
})

test('a photo is drawn anew at most 1280 pixels long, and is what was drawn', async () => {
  expect(await takePhoto()).toEqual({ state: 'taken', jpeg: Buffer.alloc(1000, 1).toString('base64') })
  expect(mockWechat.drawn).toEqual(['1280x960 0.75'])
})

test('a photo that is too large is drawn coarser, then smaller, until it travels with the call', async () => {
  mockWechat.bytesOf = (pixels, quality) => Math.round(pixels * quality * 0.15)
  const photo = await takePhoto()
  expect(photo.state === 'taken' && Buffer.from(photo.jpeg, 'base64').length).toBeLessThanOrEqual(MOST_BYTES)
  expect(mockWechat.drawn).toEqual([
    '1280x960 0.75',
    '1280x960 0.55',
    '1280x960 0.4',
    '1024x768 0.75',
    '1024x768 0.55',
    '1024x768 0.4',
  ])
})

test('a small photo is not made larger', async () => {
  mockWechat.picture = { width: 300, height: 400 }
  await takePhoto()
  expect(mockWechat.drawn).toEqual(['300x400 0.75'])
})

test.each([
  ['the person does not allow it', { allows: false }, 'cancelled'],
  ['nothing was chosen', { chosen: null }, 'cancelled'],
  ['an empty choice came back', { chosen: [] }, 'cancelled'],
  ['the picture cannot be read', { picture: null }, 'failed'],
  ['it stays too large however it is drawn', { bytesOf: () => MOST_BYTES + 1 }, 'failed'],
])('there is no photo when %s', async (_, change, state) => {
  Object.assign(mockWechat, change)
  expect(await takePhoto()).toEqual({ state })
})
