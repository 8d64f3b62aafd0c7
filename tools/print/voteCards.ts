import { ink, MARGIN, onPaper, PAGE, sub, type Paper } from '../../cloudfunctions/_kit/paper/onPaper'
import { fonts } from './fonts'

/** A page that is drawn on to its edges. */
const bare = { size: 'A4', margins: { top: 0, bottom: 0, left: 0, right: 0 } }

interface Box {
  /** The middle of it. */
  x: number
  y: number
  /** How wide its shape is. */
  size: number
}

/** The shape around each letter, the same as on the screen: a card is told by its shape too, from across a hall. */
const cards: readonly { letter: string; shape: (paper: Paper, box: Box) => Paper; sink: number; share: number }[] = [
  { letter: 'A', shape: (paper, { x, y, size }) => paper.circle(x, y, size / 2), sink: 0, share: 0.5 },
  {
    letter: 'B',
    shape: (paper, { x, y, size }) =>
      paper.roundedRect(x - size * 0.46, y - size * 0.46, size * 0.92, size * 0.92, size * 0.05),
    sink: 0,
    share: 0.5,
  },
  {
    letter: 'C',
    shape: (paper, { x, y, size }) =>
      paper.polygon([x, y - size * 0.5], [x + size * 0.56, y + size * 0.46], [x - size * 0.56, y + size * 0.46]),
    sink: 0.16,
    share: 0.42,
  },
  {
    letter: 'D',
    shape: (paper, { x, y, size }) =>
      paper.polygon([x, y - size * 0.55], [x + size * 0.55, y], [x, y + size * 0.55], [x - size * 0.55, y]),
    sink: 0,
    share: 0.44,
  },
]

function drawCard(paper: Paper, { letter, shape, sink, share }: (typeof cards)[number], box: Box): void {
  shape(paper, box)
    .lineWidth(box.size * 0.035)
    .lineJoin('round')
    .strokeColor(ink)
    .stroke()
  const size = box.size * share
  paper.font('bold').fontSize(size).fillColor(ink)
  // A capital letter of this typeface is 0.73 of its size high.
  const baseline = box.y + box.size * sink + size * 0.365
  const setting = { width: box.size, align: 'center', lineBreak: false, baseline: 'alphabetic' } as const
  paper.text(letter, box.x - box.size / 2, baseline, setting)
}

/** A line in the middle of the page; no fold runs through it. */
function note(paper: Paper, text: string, y: number): void {
  paper.font('regular').fontSize(11)
  const width = paper.widthOfString(text) + 12
  paper.rect((PAGE.width - width) / 2, y - 2, width, 20).fill('#ffffff')
  paper.fillColor(sub)
  paper.text(text, MARGIN, y, { width: PAGE.width - 2 * MARGIN, align: 'center', lineBreak: false })
}

/** A sheet for each pupil: four letters, folded twice so that one of them faces the teacher. */
function foldedSheet(paper: Paper): void {
  paper.addPage(bare)
  const { width, height } = PAGE
  paper
    .moveTo(width / 2, 0)
    .lineTo(width / 2, height)
    .moveTo(0, height / 2)
    .lineTo(width, height / 2)
  paper.dash(6, { space: 5 }).lineWidth(0.8).strokeColor(sub).stroke().undash()
  cards.forEach((card, place) => {
    const column = place % 2
    const row = Math.floor(place / 2)
    drawCard(paper, card, { x: width * (column * 0.5 + 0.25), y: height * (row * 0.5 + 0.25), size: 200 })
  })
  note(paper, '沿虚线对折两次，把要选的字母朝向老师，一起举起来。不写姓名，可以反复用。', height / 2 + 8)
}

/** One letter on a whole sheet, for a group or a large hall. */
function wholeSheet(paper: Paper, card: (typeof cards)[number]): void {
  paper.addPage(bare)
  drawCard(paper, card, { x: PAGE.width / 2, y: PAGE.height / 2, size: 440 })
}

/** The vote cards: a sheet with all four letters to fold, and each letter on a sheet of its own. */
export function voteCards(author: string): Promise<Buffer> {
  return onPaper({ title: '课堂答题卡', author, fonts }, (paper) => {
    foldedSheet(paper)
    for (const card of cards) wholeSheet(paper, card)
  })
}
