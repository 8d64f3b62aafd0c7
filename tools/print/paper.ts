import path from 'node:path'
import PDFDocument from 'pdfkit'
import { root } from '../paths'

/** A4 upright, in points, and its margin. */
export const PAGE = { width: 595.28, height: 841.89 }
export const MARGIN = 48
export const WIDTH = PAGE.width - 2 * MARGIN

/** Where text leaves a page: above its foot. */
export const BOTTOM = 64

export const ink = '#14202c'
export const sub = '#3b4753'
export const line = '#c9d0d6'

export type Paper = PDFKit.PDFDocument

const fonts = path.join(root, 'node_modules/@embedpdf/fonts-sc/fonts')

/** Fills an A4 file: its characters are embedded, so that Chinese is Chinese on any printer. Pages are bare until `draw` adds them. */
export function onPaper(title: string, author: string, draw: (paper: Paper) => void): Promise<Buffer> {
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: BOTTOM, left: MARGIN, right: MARGIN },
    autoFirstPage: false,
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    // The same content gives the same file: it says no moment of its making.
    info: { Title: title, Author: author, CreationDate: new Date(0), ModDate: new Date(0) },
  })
  paper.registerFont('regular', path.join(fonts, 'NotoSansHans-Regular.otf'))
  paper.registerFont('bold', path.join(fonts, 'NotoSansHans-Bold.otf'))
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
