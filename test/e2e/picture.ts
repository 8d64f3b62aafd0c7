import path from 'node:path'
import type { Page } from 'playwright-core'

/** Where pictures of pages are kept. */
export const pictures = path.resolve(__dirname, '../../dist/screenshots')

/** Whether pictures are wished: they are for people to look at, and take a fifth of the time of a run. */
export const arePicturesWished = Boolean(process.env.UPDATE_SCREENSHOTS)

/** Takes a picture of a page as `dist/screenshots/<name>.png`, where pictures are wished (UPDATE_SCREENSHOTS=1). */
export async function takePicture(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (arePicturesWished) await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage })
}
