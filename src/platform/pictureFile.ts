import Taro from '@tarojs/taro'

/** What a picture is painted with. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'scale'
  | 'setLineDash'
  | 'beginPath'
  | 'moveTo'
  | 'arcTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
>

/** Paints a picture of so many pixels that nobody sees, and yields the file it is in; null where the phone cannot. */
export async function pictureFile(
  width: number,
  height: number,
  paint: (brush: Brush) => void,
): Promise<string | null> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
    paint(canvas.getContext('2d') as unknown as Brush)
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
    })
    return tempFilePath
  } catch {
    return null
  }
}
