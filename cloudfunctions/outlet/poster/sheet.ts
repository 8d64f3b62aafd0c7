import { besideFile } from '../besideFile'

/** A3 upright, in points, and what is printed on: the bars are four points a second wide. */
export const MARGIN = 61
export const WIDTH = 720
export const TOP = 54
export const BOTTOM = 1144
const SHEET = 1190.55

/** Where a text that goes on overleaf leaves a sheet: above the foot. */
export const TEXT_BOTTOM = 1010

/** The empty parts of a line of this typeface, above a character and below it, for each point of size. */
const ABOVE = 0.03
const BELOW = 0.53

type Weight = 'regular' | 'bold'

/** How a piece of text is set. */
export interface Setting {
  size: number
  weight?: Weight
  colour: string
  x?: number
  width?: number
  align?: 'left' | 'right' | 'center'
  /** What is added to the distance of lines, for each point of size; titles take less than nothing. */
  lead?: number
}

export type Paper = PDFKit.PDFDocument

export interface About {
  title: string
  author: string
  now: number
}

/** Opens a sheet with the program's typeface in both weights; of each the used characters are embedded. */
export async function openSheet({ title, author, now }: About): Promise<{ paper: Paper; whole: Promise<Buffer> }> {
  const { default: Document } = await import('pdfkit')
  const paper = new Document({
    size: 'A3',
    margins: { top: TOP, bottom: SHEET - TEXT_BOTTOM, left: MARGIN, right: MARGIN },
    // Without a typeface of its own: the one it would take is a file that a bundle does not have.
    font: null as unknown as string,
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: author, CreationDate: new Date(now), ModDate: new Date(now) },
  })
  paper.registerFont('regular', besideFile('fonts/regular.otf'))
  paper.registerFont('bold', besideFile('fonts/bold.otf'))
  const chunks: Buffer[] = []
  paper.on('data', (chunk: Buffer) => chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve, reject) => {
    paper.on('end', () => resolve(Buffer.concat(chunks)))
    paper.on('error', reject)
  })
  return { paper, whole }
}

const optionsOf = ({ size, width = WIDTH, align = 'left', lead = 0 }: Setting) => ({
  width,
  align,
  lineGap: lead * size,
})

/** Sets a text whose characters begin at a height, and says where they end. */
export function write(paper: Paper, text: string, y: number, setting: Setting): number {
  const { size, weight = 'regular', colour, x = MARGIN, lead = 0 } = setting
  paper
    .font(weight)
    .fontSize(size)
    .fillColor(colour)
    .text(text, x, y - ABOVE * size, optionsOf(setting))
  return paper.y - (BELOW + lead) * size
}

/** How high the characters of a text stand, from the first line to the last. */
export function heightOf(paper: Paper, text: string, setting: Setting): number {
  const { size, weight = 'regular', lead = 0 } = setting
  const whole = paper.font(weight).fontSize(size).heightOfString(text, optionsOf(setting))
  return whole - (ABOVE + BELOW + lead) * size
}

/** How long a text is on one line. */
export function lengthOf(paper: Paper, text: string, { size, weight = 'regular' }: Setting): number {
  return paper.font(weight).fontSize(size).widthOfString(text)
}

/** The setting with the largest size, from its own down to the least, at which a text stays within a height, or on one line. */
export function fitted(
  paper: Paper,
  text: string,
  setting: Setting,
  within: { height: number } | 'oneLine',
  least = 12,
) {
  const fits = (size: number) =>
    within === 'oneLine'
      ? lengthOf(paper, text, { ...setting, size }) <= (setting.width ?? WIDTH)
      : heightOf(paper, text, { ...setting, size }) <= within.height
  let { size } = setting
  while (size > least && !fits(size)) size -= 1
  return { ...setting, size }
}

/** Lets what is drawn from now on reach the bottom of the sheet, where the foot stands. */
export function openFoot(paper: Paper): void {
  paper.page.margins.bottom = 0
}

/** A thin line across the sheet. */
export function rule(paper: Paper, y: number, colour: string): void {
  paper
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + WIDTH, y)
    .lineWidth(1)
    .strokeColor(colour)
    .stroke()
}
