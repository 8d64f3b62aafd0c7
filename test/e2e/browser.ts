import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { chromiumPath } from '../../tools/chromium'

/** Describes browser tests; on a machine without Chromium they are reported as skipped, each by its name. */
export const describeInBrowser = chromiumPath() === null ? describe.skip : describe

let browser: Browser | null = null

async function launch(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return browser
}

export interface Window {
  width: number
  height: number
}

export const phone: Window = { width: 375, height: 812 }
export const wide: Window = { width: 1280, height: 900 }

/** A browser of somebody's own: nothing in it from another. */
export async function openBrowser(size: Window = phone, dark = false): Promise<BrowserContext> {
  return (await launch()).newContext({
    viewport: size,
    deviceScaleFactor: size === phone ? 2 : 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
  })
}

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = null
}

/** A page whose errors are kept: a test that ends with one of them has failed. */
export async function openPage(context: BrowserContext): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) errors.push(message.text())
  })
  return { page, errors }
}

/** The sheet that is on the screen: Taro keeps those below it in the document. */
export const present = (page: Page) => page.locator('.taro_page_show').last()
