import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** What a PDF says of itself, and its pages: their size in points, and their text as it can be copied out. */
export interface ReadPdf {
  pages: { width: number; height: number; text: string }[]
  title: string
}

/** Opens a PDF with a library that is not the one it was made with. */
export function readPdf(file: Uint8Array): ReadPdf {
  const program = path.join(__dirname, '../fixtures/pdf/pages.mjs')
  return JSON.parse(execFileSync('node', [program], { input: file, encoding: 'utf8' })) as ReadPdf
}
