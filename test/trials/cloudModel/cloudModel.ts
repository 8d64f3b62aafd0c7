import { chanceFrom } from '@core/domain/chance'
import type { Trial } from '../trial'
import { Pair } from './pair'
import { firstSteps, nextStep, type Step } from './steps'

/** Steps of one sequence. */
const STEPS = 30

async function sequence(seed: string, counts: Map<string, number>): Promise<void> {
  const chance = chanceFrom(seed)
  const pair = new Pair(chance() < 0.5)
  const first = firstSteps()
  const done: Step[] = []
  try {
    while (done.length < STEPS) {
      const step = first[done.length] ?? nextStep(chance, pair.open, pair.begun)
      done.push(step)
      const outcome = await pair.once(step)
      const what = `${step.do}${step.within === undefined ? '' : ' in a transaction'}: ${outcome}`
      counts.set(what, (counts.get(what) ?? 0) + 1)
    }
    await pair.compare()
  } catch (error) {
    const steps = done.map((step) => `\n  ${JSON.stringify(step)}`).join('')
    throw new Error(`${(error as Error).message}\nafter ${steps}`, { cause: error })
  } finally {
    await pair.close()
  }
}

/**
 * Does the same random sequences to a database, through the actions of the wire, and to a model of plain lists: up to
 * three transactions at once, conflicts, unique values, waiting; half of them strict, half as production is. Every answer and every refusal must be the same, and so
 * must what is kept in the end.
 */
export const cloudModel: Trial = async ({ size, seed }) => {
  const counts = new Map<string, number>()
  for (let nth = 0; nth < size; nth++) {
    await sequence(`${seed} ${nth}`, counts).catch((error: unknown) => {
      throw new Error(`sequence ${nth}, seed ${seed}: ${(error as Error).message}`)
    })
  }
  const found = [...counts].sort(([, left], [, right]) => right - left).map(([what, count]) => `${count} ${what}`)
  return `${size} sequences of ${STEPS} steps: ${found.join(', ')}`
}
