import { everyMatch } from './everyMatch'

/**
 * Figures of which some are hidden (1×, 20××), where they stand before or behind one of the units: with the units beside
 * them. Runs are looked at whole, so that a text of nothing but × costs no more than any other.
 */
export function hiddenFigures(text: string, units: RegExp): { from: number; to: number }[] {
  return everyMatch(/[\d×]+/g, text).flatMap(({ 0: run, index }) => {
    if (!run.includes('×')) return []
    const end = index + run.length
    const before = units.test(text.charAt(index - 1))
    const behind = units.test(text.charAt(end))
    return before || behind ? [{ from: before ? index - 1 : index, to: behind ? end + 1 : end }] : []
  })
}
