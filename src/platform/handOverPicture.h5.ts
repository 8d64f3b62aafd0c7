import type { Draw } from './handOverPicture'

const canvasOf = (id: string) => document.querySelector<HTMLCanvasElement>(`canvas#${id}`)

export function drawOn(id: string, width: number, height: number, draw: Draw): Promise<boolean> {
  const canvas = canvasOf(id)
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return Promise.resolve(false)
  Object.assign(canvas, { width: width * 3, height: height * 3 })
  context.scale(3, 3)
  draw(context)
  return Promise.resolve(true)
}

/** Saves the picture of a canvas among the browser's downloads. */
export async function handOverPicture(id: string, name: string): Promise<boolean> {
  const canvas = canvasOf(id)
  const blob = canvas && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png')))
  if (!blob) return false
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return true
}
