import { colours } from './colours'
import { BOTTOM, MARGIN, openFoot, TOP, WIDTH, type Paper } from './sheet'

/** Says on every page what is not final or not real: across it, where it cannot be cut off. */
export function marks(paper: Paper, words: readonly string[]): void {
  if (words.length === 0) return
  const text = words.join('　')
  const { start, count } = paper.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    paper.switchToPage(page)
    openFoot(paper)
    paper.font('bold').fontSize(22)
    const width = paper.widthOfString(text) + 28
    paper.roundedRect(MARGIN + WIDTH - width, TOP - 6, width, 40, 8).fill(colours.orange)
    paper.fillColor('#ffffff').text(text, MARGIN + WIDTH - width + 14, TOP + 2, { lineBreak: false })
    paper.save()
    paper.rotate(-35, { origin: [MARGIN + WIDTH / 2, (TOP + BOTTOM) / 2] })
    paper.fontSize(120 - 12 * Math.max(0, text.length - 6)).fillColor(colours.orange, 0.16)
    paper.text(text, MARGIN - 100, (TOP + BOTTOM) / 2 - 80, { width: WIDTH + 200, align: 'center', lineBreak: false })
    paper.restore()
  }
}
