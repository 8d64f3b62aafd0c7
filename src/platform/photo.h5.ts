import { pickFile } from './pickFile'
import { MOST_BYTES, sizes, type Photo } from './photoSizes'

/** Draws a chosen picture anew, smaller: nothing of what the camera wrote beside it is in the result. */
export async function takePhoto(): Promise<Photo> {
  const file = await pickFile()
  if (!file) return { state: 'cancelled' }
  try {
    const picture = await createImageBitmap(file.source as File)
    for (const { width, height, quality } of sizes(picture)) {
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
      const jpeg = canvas.toDataURL('image/jpeg', quality).replace(/^data:image\/jpeg;base64,/, '')
      if ((jpeg.length * 3) / 4 <= MOST_BYTES) return { state: 'taken', jpeg }
    }
  } catch {
    // Said below: a picture that cannot be drawn is not handed in as it is.
  }
  return { state: 'failed' }
}
