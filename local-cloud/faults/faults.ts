import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../refusal'
import { chanceFrom } from './chance'
import { readFault, type Fault } from './fault'

/** What is asked of the cloud, as far as a fault looks at it. */
export interface Asked {
  action: string
  function?: string
}

/** The connection broke: nobody answers, and who asked does not learn whether anything was done. */
export class Dropped extends Error {
  constructor() {
    super('The connection was dropped, as a fault demands.')
    this.name = 'Dropped'
  }
}

interface Active {
  fault: Fault
  chance: () => number
  left: number
}

function matches({ action = '*', function: name }: Fault, asked: Asked): boolean {
  const begins = action.endsWith('*') ? asked.action.startsWith(action.slice(0, -1)) : asked.action === action
  return begins && (name === undefined || name === asked.function)
}

/** Whether a fault does more than delay. */
function hasEffect({ error, drop, throttle }: Fault): boolean {
  return error !== undefined || drop !== undefined || throttle === true
}

/** What production answers to whom it asks to come back later. */
function throttled(): Refusal {
  return new Refusal(
    'EXCEED_REQUEST_LIMIT',
    '[LimitExceeded] request overrun. Please check your request, but if the problem persists, contact us.',
  )
}

/** The faults that are to happen. Their delays add up; of errors and broken connections, the one that was added first happens. */
export class Faults {
  private active: Active[] = []

  /** From now on this goes wrong. Refuses what is no fault. */
  add(fault: Fault): void {
    const read = readFault(fault)
    this.active.push({ fault: read, chance: chanceFrom(read.seed ?? ''), left: read.times ?? Infinity })
  }

  /** From now on nothing goes wrong. */
  clear(): void {
    this.active = []
  }

  /** What still is to go wrong, and how many times. */
  list(): readonly Fault[] {
    return this.active.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left }))
  }

  /** Does something under the faults: it may be late, be refused, not happen, or happen and not be answered. */
  async around<T>(asked: Asked, act: () => Promise<T>): Promise<T> {
    const met = this.meet(asked)
    const delay = met.reduce((sum, fault) => sum + (fault.delay ?? 0), 0)
    const effect = met.find(hasEffect)
    if (delay > 0) await wait(delay, undefined, { ref: false })
    if (effect?.throttle) throw throttled()
    if (effect?.error !== undefined) throw new Refusal(effect.error, 'This error was asked for as a fault.')
    if (effect?.drop === 'before') throw new Dropped()
    if (effect?.drop !== 'after') return act()
    await act().catch((error: unknown) => {
      // A refusal would not have been heard either; a failure of the cloud itself still is one.
      if (!(error instanceof Refusal)) throw error
    })
    throw new Dropped()
  }

  /** The faults that this call meets: of those that do more than delay, one. */
  private meet(asked: Asked): Fault[] {
    const met: Fault[] = []
    for (const one of this.active) {
      if (!matches(one.fault, asked) || (hasEffect(one.fault) && met.some(hasEffect))) continue
      if (one.chance() >= (one.fault.share ?? 1)) continue
      one.left -= 1
      met.push(one.fault)
    }
    this.active = this.active.filter(({ left }) => left > 0)
    return met
  }
}
