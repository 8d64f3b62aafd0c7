import Taro from '@tarojs/taro'
import { MOST_BYTES, sizes, type Photo } from './photoSizes'
import { passPrivacyGate } from './privacyGate'

type Canvas = Taro.OffscreenCanvas & { createImage(): { src: string; onload: () => void; onerror: () => void } }

async function drawn(path: string, width: number, height: number, quality: number): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height }) as unknown as Canvas
  const image = canvas.createImage()
  await new Promise<void>((done, failed) => {
    image.onload = done
    image.onerror = () => failed(new Error('the picture cannot be read'))
    image.src = path
  })
  const brush = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  brush.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    fileType: 'jpg',
    quality,
  })
  return Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64') as string
}

/**
 * Lets somebody take or choose a picture, and draws it anew, smaller: so nothing of what the camera wrote beside it (where,
 * when, with what) is in it. Yields a JPEG in base64.
 */
export async function takePhoto(): Promise<Photo> {
  if (!(await passPrivacyGate())) return { state: 'cancelled' }
  let path: string | undefined
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    path = tempFiles[0]?.tempFilePath
  } catch {
    return { state: 'cancelled' }
  }
  if (path === undefined) return { state: 'cancelled' }
  try {
    const picture = await Taro.getImageInfo({ src: path })
    for (const { width, height, quality } of sizes(picture)) {
      const jpeg = await drawn(path, width, height, quality)
      if ((jpeg.length * 3) / 4 <= MOST_BYTES) return { state: 'taken', jpeg }
    }
  } catch {
    // Said below: a picture that cannot be drawn is not handed in as it is.
  }
  return { state: 'failed' }
}
