import fs from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'

interface Violation {
  id: string
  impact: string
  nodes: { html: string; failureSummary: string }[]
}

/**
 * Whether a control is called by what stands on it. Axe joins the words of neighbouring boxes and splits the whole again, so that
 * C beside 12 is one word to it; here each word that stands by itself has to be in the name, in the same order.
 */
const calledAsItReads = `axe.configure({ checks: [{
  id: 'label-content-name-mismatch',
  evaluate: (node) => {
    const bare = (text) => text.toLowerCase().replace(/[\\s\\p{P}\\p{S}]/gu, '')
    const name = bare(axe.commons.text.accessibleText(node))
    let from = 0
    return node.innerText.split(/\\s+/).map(bare).every((word) => {
      const at = name.indexOf(word, from)
      from = at + word.length
      return at >= 0
    })
  },
}] })`

/** Lets every page of a browser be judged by axe. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(`${fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};${calledAsItReads}`)
}

/** What axe is asked: everything, or only whether words stand out from what they stand on, which is all that the dark changes. */
export const all = {}
export const colours = { runOnly: ['color-contrast'] }

/** What axe finds of serious or critical on the page that is open, and finds again once the page has come to rest. */
export async function seriousFaults(page: Page, asked: object = all): Promise<string[]> {
  if ((await faultsNow(page, asked)).length === 0) return []
  await page.waitForTimeout(1000)
  return faultsNow(page, asked)
}

async function faultsNow(page: Page, asked: object): Promise<string[]> {
  const violations = await page.evaluate(async (options) => {
    const { axe: run } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    return (await run.run(options)).violations
  }, asked)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
    )
}
