import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser, openPage, phone, present, wide, type Window } from './browser'
import { bringAxe, seriousFaults } from './faults'
import { takePicture } from './picture'

const pictures = path.resolve(__dirname, '../../dist/screenshots')

/** Somebody before a browser of their own. */
export interface Person {
  context: BrowserContext
  page: Page
  errors: string[]
}

/** Taps the first button of a name on the page, or within a part of it. */
export const tap = (page: Page, name: string | RegExp, within = present(page)) =>
  within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

/** Answers a dialogue. */
export const answer = (page: Page, name: string) =>
  page.getByRole('dialog').getByText(name, { exact: true }).last().click()

/** Waits for words on the screen; what is there instead is told. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  try {
    await present(page).getByText(words).first().waitFor({ timeout: 20_000 })
  } catch {
    throw new Error(`'${String(words)}' is not on the screen:\n${await page.innerText('body')}`)
  }
}

/** Waits until a field holds a text; what it holds instead is told. */
export async function holds(page: Page, label: string | RegExp, text: string): Promise<void> {
  const field = present(page).getByLabel(label, { exact: typeof label === 'string' })
  for (let tries = 200; tries > 0 && (await field.inputValue()) !== text; tries--) await page.waitForTimeout(100)
  const held = await field.inputValue()
  if (held !== text) throw new Error(`the field '${String(label)}' holds '${held}', not '${text}'`)
}

/** Goes to a page as one who opens the program there. */
export async function goTo(page: Page, gateway: string, route: string): Promise<void> {
  await page.goto(`${gateway}/#/${route}`)
  await page.reload()
}

/** A browser in which one of the sample people is signed in. */
export async function signedIn(gateway: string, id: string, size: Window = phone): Promise<Person> {
  const context = await openBrowser(size)
  await bringAxe(context)
  const { page, errors } = await openPage(context)
  await page.goto(gateway)
  await page.evaluate(
    (who) =>
      fetch('/_local/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: who }),
      }).then(({ status }) => status),
    id,
  )
  return { context, page, errors }
}

/** Somebody of the office at the desk, on a phone that is new to it. */
export async function atTheDesk(gateway: string, id: string, size: Window = phone): Promise<Person> {
  const person = await signedIn(gateway, id, size)
  const { page } = person
  await goTo(page, gateway, 'staff/join/index')
  await tap(page, '找回我的身份')
  await page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
  await tap(page, '进入工作台')
  await sees(page, '待我处理')
  return person
}

/** Pictures of the page at rest, on the phone, there also dark, and wide; axe finds nothing serious on the phone's. */
export async function shoot({ page }: Person, name: string): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true })
  const faults: string[] = []
  for (const [view, size, colorScheme] of [
    ['wide', wide, 'light'],
    ['phone-dark', phone, 'dark'],
    ['phone', phone, 'light'],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await page.waitForTimeout(400)
    await page.screenshot({ path: path.join(pictures, `places-${name}-${view}.png`), fullPage: true })
    if (size === phone) faults.push(...(await seriousFaults(page)))
  }
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('\n')}`)
}

/** A picture of the page at rest, which axe finds nothing serious on. */
export async function shootAtRest({ page }: Person, name: string, { fullPage = true } = {}): Promise<void> {
  await page.waitForTimeout(600)
  const faults = await seriousFaults(page)
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('\n')}`)
  await takePicture(page, name, { fullPage })
}

/** Leaves. A browser that told of an error has failed. */
export async function close({ context, errors }: Person): Promise<void> {
  if (errors.length > 0) throw new Error(errors.join('\n'))
  await context.close()
}

/** Chooses a file to import and says in which system its coordinates are, up to the report. `onColumns`: what is looked at before. */
export async function toTheReport(
  { page }: Person,
  gateway: string,
  { name, bytes }: { name: string; bytes: Buffer },
  onColumns: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await goTo(page, gateway, 'staff/places/import/index')
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '选文件')
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
  await sees(page, '每一列是什么')
  await onColumns()
  await tap(page, 'GCJ-02（腾讯、高德）')
  await tap(page, '检查每一行')
  await sees(page, '预检报告')
}
