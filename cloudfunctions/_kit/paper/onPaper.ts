/** A4 upright, in points, and its margin. */
export const PAGE = { width: 595.28, height: 841.89 }
export const MARGIN = 48
export const WIDTH = PAGE.width - 2 * MARGIN

/** Where text leaves a page: above its foot. */
export const BOTTOM = 64

export const ink = '#14202c'
export const sub = '#3b4753'
export const orange = '#b9430b'
export const line = '#c9d0d6'

export type Paper = PDFKit.PDFDocument

/** The typeface in its two weights: the files' contents, or where they are. */
export interface Fonts {
  regular: Buffer | string
  bold: Buffer | string
}

/** What a file says of itself, and in which typeface it is set. */
export interface About {
  title: string
  author: string
  fonts: Fonts
}

/** Fills an A4 file: its characters are embedded, so that Chinese is Chinese on any printer. Pages are bare until `draw` adds them. */
export async function onPaper({ title, author, fonts }: About, draw: (paper: Paper) => void): Promise<Buffer> {
  const { default: Document } = await import('pdfkit')
  const paper = new Document({
    size: 'A4',
    margins: { top: MARGIN, bottom: BOTTOM, left: MARGIN, right: MARGIN },
    autoFirstPage: false,
    // Without a typeface of its own: the one it would take is a file that a bundle does not have.
    font: null as unknown as string,
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    // The same content gives the same file: it says no moment of its making.
    info: { Title: title, Author: author, CreationDate: new Date(0), ModDate: new Date(0) },
  })
  paper.registerFont('regular', fonts.regular)
  paper.registerFont('bold', fonts.bold)
  const chunks: Buffer[] = []
  paper.on('data', (chunk: Buffer) => chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve, reject) => {
    paper.on('end', () => resolve(Buffer.concat(chunks)))
    paper.on('error', reject)
  })
  draw(paper)
  paper.end()
  return whole
}
