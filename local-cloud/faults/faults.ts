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

/** What production answers to whom it asks to come back later. */
function throttled(): Refusal {
  return new Refusal(
    'EXCEED_REQUEST_LIMIT',
    '[LimitExceeded] request overrun. Please check your request, but if the problem persists, contact us.',
  )
}

/** The faults that are to happen. Of several that meet a call, the one that was added first happens. */
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

  /** What still is to go wrong. */
  list(): readonly Fault[] {
    return this.active.map(({ fault }) => fault)
  }

  /** Does something under the faults: it may be late, be refused, not happen, or happen and not be answered. */
  async around<T>(asked: Asked, act: () => Promise<T>): Promise<T> {
    const fault = this.meet(asked)
    if (!fault) return act()
    if (fault.delay !== undefined) await wait(fault.delay)
    if (fault.throttle) throw throttled()
    if (fault.error !== undefined) throw new Refusal(fault.error, 'This error was asked for as a fault.')
    if (fault.drop === 'before') throw new Dropped()
    if (fault.drop === undefined) return act()
    await act().catch((error: unknown) => {
      // A refusal would not have been heard either; a failure of the cloud itself still is one.
      if (!(error instanceof Refusal)) throw error
    })
    throw new Dropped()
  }

  private meet(asked: Asked): Fault | undefined {
    const met = this.active.find(({ fault, chance }) => matches(fault, asked) && chance() < (fault.share ?? 1))
    if (!met) return undefined
    met.left -= 1
    if (met.left <= 0) this.active = this.active.filter((one) => one !== met)
    return met.fault
  }
}
