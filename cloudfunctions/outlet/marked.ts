import { colours } from './poster/colours'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/**
 * A picture (an SVG text of so many pixels) that says what it must be marked with, on a band across it that cannot be cut off
 * without losing the picture. Even on the smallest screen the words can be read.
 */
export function marked(
  svg: string,
  { width, height }: { width: number; height: number },
  words: readonly string[],
): string {
  if (words.length === 0) return svg
  const text = words.join('　')
  const size = Math.max(8, Math.min(width / (text.length + 2), height * 0.14))
  const band = size * 1.5
  const y = (height - band) / 2
  const mark =
    `<g><rect x="0" y="${y}" width="${width}" height="${band}" fill="${colours.orange}" fill-opacity="0.92"/>` +
    `<text x="${width / 2}" y="${y + band / 2 + size * 0.36}" text-anchor="middle" font-size="${size}" font-weight="700" fill="#ffffff">` +
    `${escaped(text)}</text></g>`
  return svg.replace(/<\/svg>\s*$/, `${mark}</svg>`)
}
