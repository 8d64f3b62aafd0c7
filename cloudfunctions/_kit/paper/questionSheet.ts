import { segmentsOf } from '@core/domain/alarm/segments'
import { SIGNAL_SECONDS } from '@core/domain/alarm/patterns'
import type { OpenQuestion, Solution } from '@core/domain/quiz/question'
import { BOTTOM, ink, line, MARGIN, onPaper, orange, PAGE, sub, WIDTH, type About, type Paper } from './onPaper'

const letters = 'ABCDEFGHIJ'
const INDENT = 26
const BAR = 26

type Question = OpenQuestion & Solution

interface Setting {
  size: number
  bold?: boolean
  colour?: string
  x?: number
}

function write(paper: Paper, text: string, { size, bold = false, colour = ink, x = MARGIN }: Setting): void {
  paper
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(colour)
  paper.text(text, x, paper.y, { width: MARGIN + WIDTH - x, lineGap: -size * 0.12 })
}

/** How high something will be, so that no question is torn apart by the end of a page. */
function heightOf(paper: Paper, text: string, { size, bold = false, x = MARGIN }: Setting): number {
  return paper
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .heightOfString(text, { width: MARGIN + WIDTH - x, lineGap: -size * 0.12 })
}

function keepTogether(paper: Paper, height: number): void {
  if (paper.y + height > PAGE.height - BOTTOM) paper.addPage()
}

/** What a class sees on the screen, on paper: when it sounds and when it is silent. */
function bar(paper: Paper, { rhythm }: NonNullable<Question['clip']>): void {
  const second = (WIDTH - INDENT) / SIGNAL_SECONDS
  const top = paper.y + 4
  const x = MARGIN + INDENT
  for (const { from, to, sounding } of segmentsOf(rhythm)) {
    if (sounding) paper.rect(x + from * second, top, (to - from) * second, BAR).fill(ink)
    else paper.rect(x + from * second, top, (to - from) * second, BAR).fill('#e9ecef')
  }
  paper.y = top + BAR + 6
}

/** On paper a sound is a picture too, of an excerpt. */
const stemOf = ({ stem, clip }: Question): string =>
  clip?.present === 'sound' ? '看图（黑色是响，浅色是停，节选）：这是哪一种警报？' : stem

const stemSetting = { size: 12.5, bold: true } as const
const optionSetting = { size: 12, x: MARGIN + INDENT } as const

function ask(paper: Paper, question: Question, number: number): void {
  const several = question.kind === 'multiple' ? '（多选）' : ''
  const stem = `${number}. ${stemOf(question)}${several}`
  const options = question.options.map((option, place) => `${letters[place] ?? ''}. ${option}`)
  const height = [stem, ...options].reduce(
    (sum, text, place) => sum + heightOf(paper, text, place === 0 ? stemSetting : optionSetting),
    question.clip ? BAR + 10 : 0,
  )
  keepTogether(paper, height + 14)
  write(paper, stem, stemSetting)
  if (question.clip) bar(paper, question.clip)
  for (const option of options) write(paper, option, optionSetting)
  paper.y += 12
}

/** The answer of a question, on lines of its own: the letters, why, and where it is written. */
function answer(paper: Paper, question: Question, number: number): void {
  const { key, explanation, citation, review, needsConfirmation } = question
  const right = `${number}. ${key.map((place) => letters[place] ?? '').join('、')}`
  const notes = [
    citation === '' ? '' : `依据：${citation}`,
    needsConfirmation ? '内容待主办单位确认' : '',
    review ? '' : '待主办单位审定',
  ]
  const source = notes.filter(Boolean).join('　')
  const why = { size: 11, x: MARGIN + INDENT } as const
  const from = { size: 9.5, colour: sub, x: MARGIN + INDENT } as const
  keepTogether(
    paper,
    heightOf(paper, right, stemSetting) + heightOf(paper, explanation, why) + heightOf(paper, source, from) + 8,
  )
  write(paper, right, stemSetting)
  write(paper, explanation, why)
  write(paper, source, from)
  paper.y += 8
}

function heading(paper: Paper, title: string, note: string, mark: string): void {
  paper.addPage()
  if (mark !== '') write(paper, mark, { size: 12.5, bold: true, colour: orange })
  write(paper, title, { size: 20, bold: true })
  write(paper, note, { size: 11, colour: sub })
  paper.y += 6
  paper
    .moveTo(MARGIN, paper.y)
    .lineTo(MARGIN + WIDTH, paper.y)
    .lineWidth(0.8)
    .strokeColor(line)
    .stroke()
  paper.y += 12
}

/** At the foot of every page who made it and which page of how many it is, and below it of which questions. */
function feet(paper: Paper, author: string, edition: string): void {
  const { start, count } = paper.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    paper.switchToPage(page)
    paper.page.margins.bottom = 0
    const y = PAGE.height - BOTTOM + 20
    paper.font('regular').fontSize(9.5).fillColor(sub)
    paper.text(`${author}　课堂练习，不作为任何考核、评比依据`, MARGIN, y, { lineBreak: false })
    paper.text(`第 ${page - start + 1} 页，共 ${count} 页`, MARGIN, y, {
      width: WIDTH,
      align: 'right',
      lineBreak: false,
    })
    paper.text(edition, MARGIN, y + 14, { lineBreak: false })
  }
}

/** What is printed for a class. */
export interface Sheet extends About {
  questions: readonly Question[]
  /** Of which day's questions it is made, in words: '题目为 2027年3月1日的版本'. A sheet on paper is not renewed. */
  edition: string
  /** Sample questions: each heading says so. */
  sample: boolean
}

/** Questions to be handed round, and on pages of their own the answers for the teacher. */
export function questionSheet({ questions, edition, sample, ...about }: Sheet): Promise<Buffer> {
  const mark = sample ? '示例数据，题目未经审定' : ''
  return onPaper(about, (paper) => {
    heading(paper, about.title, '不写姓名。做完对照老师的答案，一起讲一讲。', mark)
    questions.forEach((question, place) => ask(paper, question, place + 1))
    heading(paper, '答案', '供老师讲解用，发题目时请取下。', mark)
    questions.forEach((question, place) => answer(paper, question, place + 1))
    feet(paper, about.author, edition)
  })
}
