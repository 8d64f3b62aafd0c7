import fs from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'

interface Violation {
  id: string
  impact: string
  nodes: { html: string; failureSummary: string }[]
}

/**
 * Axe draws words to see whether they are the ligatures of an icon font, and leaves out of a control's text what it takes
 * for one; how a glyph comes out now and then decides it. The program has no icon font: with no glance at any, the words count.
 */
const noIconFont = `axe.configure({ checks: [{ id: 'label-content-name-mismatch', options: { occurrenceThreshold: 0 } }] })`

/** Lets every page of a browser be judged by axe. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(`${fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};${noIconFont}`)
}

/** What axe finds of serious or critical on the page that is open, and finds again once the page has come to rest. */
export async function seriousFaults(page: Page): Promise<string[]> {
  if ((await faultsNow(page)).length === 0) return []
  await page.waitForTimeout(1000)
  return faultsNow(page)
}

async function faultsNow(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    return (await run.run()).violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
    )
}
