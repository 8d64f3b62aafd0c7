import Taro from '@tarojs/taro'

/** Draws on a canvas of so many points, at so many pixels each. */
export type Draw = (context: CanvasRenderingContext2D) => void

interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): CanvasRenderingContext2D
}

/** How often, and how many ms apart, a canvas is looked for that the page has only just got. */
const LOOKS = 10
const APART = 50

async function canvasNode(id: string): Promise<CanvasNode | null> {
  for (let look = 0; look < LOOKS; look++) {
    const node = await lookForCanvas(id)
    if (node) return node
    await new Promise((resolve) => setTimeout(resolve, APART))
  }
  return null
}

function lookForCanvas(id: string): Promise<CanvasNode | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found: ({ node?: CanvasNode } | null)[]) => resolve(found[0]?.node ?? null))
  })
}

/** Draws on the canvas that has this id: a picture of so many points, at three pixels each. False when it is not there. */
export async function drawOn(id: string, width: number, height: number, draw: Draw): Promise<boolean> {
  const node = await canvasNode(id)
  if (!node) return false
  Object.assign(node, { width: width * 3, height: height * 3 })
  const context = node.getContext('2d')
  context.scale(3, 3)
  draw(context)
  return true
}

/**
 * Hands the picture of a canvas to the person: WeChat's own menu saves it or sends it to somebody. False when it was closed
 * without either.
 */
export async function handOverPicture(id: string, _name: string): Promise<boolean> {
  const node = await canvasNode(id)
  if (!node) return false
  try {
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: node as never, fileType: 'png' })
    await Taro.showShareImageMenu({ path: tempFilePath })
    return true
  } catch {
    return false
  }
}
