import type { Box, Drawing, Line } from '@core/domain/announcement/pictures/drawing'
import type { Brush } from '@/platform/pictureFile'

/** The way round a box whose corners are round. */
function goRound(brush: Brush, { x, y, width, height, radius = 0 }: Box): void {
  const [right, bottom] = [x + width, y + height]
  const round = Math.min(radius, width / 2, height / 2)
  brush.beginPath()
  brush.moveTo(x + round, y)
  brush.arcTo(right, y, right, bottom, round)
  brush.arcTo(right, bottom, x, bottom, round)
  brush.arcTo(x, bottom, x, y, round)
  brush.arcTo(x, y, right, y, round)
  brush.closePath()
}

function paintBox(brush: Brush, box: Box): void {
  goRound(brush, box)
  if (box.fill !== 'none') {
    brush.fillStyle = box.fill
    brush.fill()
  }
  if (!box.outline) return
  const { colour, width, dashed } = box.outline
  brush.strokeStyle = colour
  brush.lineWidth = width
  brush.setLineDash(dashed ? [width * 3] : [])
  brush.stroke()
}

function paintLine(brush: Brush, { x, y, size, weight, fill, anchor, text }: Line): void {
  brush.font = `${weight === 600 ? 'bold ' : ''}${size}px sans-serif`
  brush.textAlign = anchor === 'middle' ? 'center' : anchor
  brush.fillStyle = fill
  brush.fillText(text, x, y)
}

/** Paints a drawing as it is laid down, `scale` times its own size. */
export function paintDrawing(brush: Brush, { width, height, ground, shapes }: Drawing, scale: number): void {
  brush.scale(scale, scale)
  brush.fillStyle = ground
  brush.fillRect(0, 0, width, height)
  for (const shape of shapes) {
    if (shape.shape === 'box') paintBox(brush, shape)
    else paintLine(brush, shape)
  }
}
