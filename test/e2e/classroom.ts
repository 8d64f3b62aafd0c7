import path from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'
import { questionAt, type Lesson, type LessonPart } from '@core/domain/lesson/lesson'
import { totalOf } from '@core/domain/lesson/totals'
import type { PaperQuestion } from '@core/domain/quiz/drawPaper'
import { present, type Window } from './browser'

/** A class's screen, and what schools have beside it. */
export const bigScreen: Window = { width: 1920, height: 1080 }
export const sizes: Readonly<Record<string, Window>> = {
  small: { width: 1366, height: 768 },
  large: { width: 3840, height: 2160 },
}

const shots = path.resolve(__dirname, '../../dist/screenshots')

/** A picture of a step, once its bars have grown. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1100)
  await page.screenshot({ path: path.join(shots, `class-${name}.png`) })
}

/** The lesson as the computer keeps it. */
export async function lessonOn(page: Page): Promise<Lesson> {
  const text = await page.evaluate(() => localStorage.getItem('lesson'))
  const { data } = JSON.parse(text ?? '{"data":"{}"}') as { data: string }
  return (JSON.parse(data) as { value: Lesson }).value
}

/** Presses keys, one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes from a question that is asked to its counting; a signal's bar moves on the way. */
export async function toCounting(page: Page): Promise<void> {
  const lesson = await lessonOn(page)
  await press(page, ...(questionAt(lesson, lesson.step)?.clip ? ['Space', 'Space'] : ['Space']))
}

/** Counts the hands for the question that is asked, by the keyboard: so many chose rightly, and so many each other option. */
export async function count(page: Page, right: number, others: number): Promise<void> {
  await toCounting(page)
  const lesson = await lessonOn(page)
  const question = questionAt(lesson, lesson.step)
  for (const place of question?.options.keys() ?? [])
    await press(page, ...Array.from(String(question?.key.includes(place) ? right : others)), 'Enter')
}

/** How many hands were counted in a part of a lesson. */
export const handsIn = ({ turns, counts }: Lesson, part: LessonPart): number =>
  turns.reduce((sum, turn, nth) => sum + (turn.part === part ? totalOf(counts[nth] ?? null) : 0), 0)

/** A lesson in which these questions are talked through, with 131 hands for each option. */
export const lessonOf = (questions: PaperQuestion[], change: Pick<Lesson, 'title' | 'sample'>): Lesson => ({
  ...{ id: 'LessonOfTheBank123456789', source: { kind: 'activity', activityId: 'an-activity-0000' } },
  ...{ startedAt: Date.parse('2027-03-01T10:00:00+08:00'), counting: 'hands', sound: false, questions, past: [] },
  turns: questions.map((_, question) => ({ part: 'lesson', question })),
  counts: questions.map(({ options }) => options.map(() => 131)),
  step: { at: 'ask', turn: 0 },
  ...change,
})

/** Puts a lesson into a browser that has the program open, and opens its board. */
export async function beginOn(page: Page, address: string, lesson: Lesson): Promise<void> {
  await page.goto(`${address}/#/school/lesson/index`)
  await page.evaluate(
    (value) => localStorage.setItem('lesson', JSON.stringify({ data: JSON.stringify({ version: 1, value }) })),
    lesson,
  )
  await page.goto(`${address}/#/school/lesson/board/index`)
  await page.reload()
  await present(page).getByText('讲一讲').waitFor()
}

/** Goes through a question whose hands are counted already, over each of its options, and says what had no room on the way. */
export async function cutOffIn(page: Page): Promise<string[]> {
  const cut: string[] = []
  for (;;) {
    const { step, ...lesson } = await lessonOn(page)
    const options = step.at === 'count' ? (questionAt({ step, ...lesson }, step)?.options.length ?? 0) : 0
    cut.push(...(await cutOff(page)))
    for (let nth = 1; nth < options; nth++) {
      await press(page, 'Enter')
      cut.push(...(await cutOff(page)))
    }
    await press(page, 'Space')
    if (step.at === 'reveal') return cut
  }
}

/** What does not have room where it stands: the line at the top, a text in its option, a stem above its options, an explanation above the foot. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (name: string) =>
      Array.from(document.querySelectorAll<HTMLElement>(`[class*="sheet_"] [class*="${name}_"]`))
    const bottom = (box: Element) => box.getBoundingClientRect().bottom
    const top = (box: Element | undefined) => box?.getBoundingClientRect().top ?? Infinity
    const slack = window.innerHeight / 500
    const texts = all('text').filter((text) => {
      const option = text.closest('[class*="option_"]')
      return option !== null && (bottom(text) > bottom(option) + slack || top(text) < top(option) - slack)
    })
    const below = all('bar')[0] ?? all('options')[0]
    const stems = all('stem').filter((stem) => bottom(stem) > top(below) + slack)
    const explained = all('citation').filter((box) => bottom(box) > top(all('foot')[0]) + slack)
    const heads = all('head').flatMap((head) => {
      const isOver = (box: Element) => bottom(box) > bottom(head) + slack || box.scrollWidth > box.clientWidth + slack
      return [head, ...Array.from(head.children)].filter(
        (box) => box instanceof HTMLElement && isOver(box),
      ) as HTMLElement[]
    })
    return [...heads, ...texts, ...stems, ...explained].map((box) => box.innerText)
  })
}

/** What the QR code on the screen says to a camera. */
export async function scanned(page: Page): Promise<string> {
  const { data, width, height } = PNG.sync.read(await page.screenshot())
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? ''
}
