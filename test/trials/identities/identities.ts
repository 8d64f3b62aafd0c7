import { chanceFrom } from '@core/domain/chance'
import { openSmallCloud, type SmallCloud } from '../../fixtures/functions/smallCloud'
import type { Trial } from '../trial'

const CALLERS = 50
/** The longest that a function pauses between writing and reading, in milliseconds. */
const LONGEST_PAUSE = 10

interface Seen {
  before: string
  after: string
  nested: string
  seen: string[]
}

/** What is wrong with what a caller sees at its so-manieth call. */
function faultsOf({ before, after, nested, seen }: Seen, openId: string, nth: number): string[] {
  const others = [before, after, nested, ...seen].filter((who) => who !== openId)
  return [
    ...others.map((other) => `${openId} saw ${other}`),
    ...(seen.length === nth ? [] : [`${openId} saw ${seen.length} visits after ${nth}`]),
  ]
}

/** One caller: calls again as soon as it was answered, each call a visit. */
async function callAgain({ cloud }: SmallCloud, openId: string, times: number, seed: string): Promise<string[]> {
  const chance = chanceFrom(`${seed} ${openId}`)
  const faults: string[] = []
  for (let nth = 1; nth <= times; nth++) {
    const pause = Math.floor(chance() * LONGEST_PAUSE)
    const event = { task: 'visit', name: 'second', pause, userInfo: { openId: 'oSomebodyElse' } }
    faults.push(...faultsOf((await cloud.callFunction('visitor', event, openId)) as Seen, openId, nth))
  }
  return faults
}

/**
 * Fifty callers with fifty identities call one function at the same time. Before and after every pause, in what it reads
 * and in the function it calls in turn, each is itself and sees its own visits, all of them and no other.
 */
export const identities: Trial = async ({ size, seed }) => {
  const visitor = { file: 'visitor.cjs', config: { timeout: 20 } }
  const small = await openSmallCloud({ visitor, second: visitor })
  try {
    const openIds = Array.from({ length: CALLERS }, (_, at) => `oCaller${at}x`)
    // Calls that do not divide evenly fall to the first callers.
    const times = (at: number) => Math.floor(size / CALLERS) + (at < size % CALLERS ? 1 : 0)
    const began = performance.now()
    const faults = await Promise.all(openIds.map((openId, at) => callAgain(small, openId, times(at), seed)))
    const seconds = (performance.now() - began) / 1000
    if (faults.flat().length > 0) throw new Error(`seed ${seed}: ${faults.flat().slice(0, 20).join('\n')}`)
    return `${size} calls by ${CALLERS} callers at once, ${Math.round(size / seconds)} a second: each saw only its own`
  } finally {
    await small.close()
  }
}
