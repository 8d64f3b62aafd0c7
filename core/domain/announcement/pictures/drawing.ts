import { escaped } from '../words/escaped'

export type Weight = 400 | 600

/** A rectangle; lengths in the picture's own units (pixels, or points for print). */
export interface Box {
  shape: 'box'
  x: number
  y: number
  width: number
  height: number
  fill: string
  radius?: number
  /** An outline instead of a filled area. */
  outline?: { colour: string; width: number; dashed?: boolean }
}

/** One line of text; `y` is its baseline. */
export interface Line {
  shape: 'line'
  x: number
  y: number
  size: number
  weight: Weight
  fill: string
  anchor: 'start' | 'middle' | 'end'
  text: string
}

/** A picture as plain data: boxes and lines of text, in the order in which they are laid down. SVG, PNG and PDF are made from it. */
export interface Drawing {
  width: number
  height: number
  ground: string
  shapes: readonly (Box | Line)[]
  /** What it shows, in words, for those who cannot see it. */
  says: string
}

/** The family of the letters; whoever renders a picture has it at hand under this name, or as the fallback. */
export const FAMILY = 'Noto Sans SC'

const number = (value: number): string => String(Math.round(value * 100) / 100)

function boxSvg({ x, y, width, height, fill, radius, outline }: Box): string {
  const place = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`
  const round = radius === undefined ? '' : ` rx="${number(radius)}"`
  const dashed = outline?.dashed ? ` stroke-dasharray="${number(outline.width * 3)}"` : ''
  const edge = outline ? ` stroke="${outline.colour}" stroke-width="${number(outline.width)}"${dashed}` : ''
  return `<rect ${place}${round} fill="${fill}"${edge}/>`
}

function lineSvg({ x, y, size, weight, fill, anchor, text }: Line): string {
  return (
    `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}" font-weight="${weight}" fill="${fill}" ` +
    `text-anchor="${anchor}">${escaped(text)}</text>`
  )
}

/** A drawing as an SVG document. It refers to nothing outside itself. */
export function svgOf({ width, height, ground, shapes, says }: Drawing): string {
  const drawn = shapes.map((shape) => (shape.shape === 'box' ? boxSvg(shape) : lineSvg(shape)))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" ` +
    `viewBox="0 0 ${number(width)} ${number(height)}" font-family="${FAMILY}, sans-serif">` +
    `<title>${escaped(says)}</title><rect width="100%" height="100%" fill="${ground}"/>${drawn.join('')}</svg>`
  )
}
