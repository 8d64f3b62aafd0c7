import { svgOf, type Drawing } from '@core/domain/announcement/pictures/drawing'
import { escaped } from '@core/domain/announcement/words/escaped'
import { colours } from './poster/colours'

/** The least size in pixels at which the words can be read on a screen. */
const LEAST = 8

/** The words, or on a screen too narrow for them the first two characters of each: 草稿, 示例. */
function textFor(words: readonly string[], width: number): string {
  const whole = words.join('　')
  return (whole.length + 1) * LEAST <= width ? whole : words.map((word) => word.slice(0, 2)).join('')
}

/**
 * A drawing as an SVG text that says what it must be marked with: on a band at its foot, above which the picture stands a little
 * smaller, so that whoever looks it over sees all of it. The size in pixels stays.
 */
export function marked(drawing: Drawing, words: readonly string[]): string {
  const svg = svgOf(drawing)
  if (words.length === 0) return svg
  const { width, height, ground } = drawing
  const text = textFor(words, width)
  const size = Math.max(Math.min(LEAST, height / 2), Math.min(width / (text.length + 1), height * 0.1))
  const band = size * 1.4
  const scale = (height - band) / height
  const x = (width * (1 - scale)) / 2
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="100%" height="100%" fill="${ground}"/><g transform="translate(${x} 0) scale(${scale})">${svg}</g>` +
    `<rect x="0" y="${height - band}" width="${width}" height="${band}" fill="${colours.orange}"/>` +
    `<text x="${width / 2}" y="${height - band / 2 + size * 0.37}" text-anchor="middle" font-size="${size}" font-weight="600" ` +
    `fill="#ffffff">${escaped(text)}</text></svg>`
  )
}
