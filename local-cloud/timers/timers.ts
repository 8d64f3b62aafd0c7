import type { Clock } from '../clock/clock'
import { lastDue, nextDue, type Trigger } from './trigger'

/** What a function is called with when its timer is due: the platform's own event. */
export interface TimerEvent {
  Type: 'Timer'
  TriggerName: string
  /** The moment it was due, as '2027-03-13T02:00:00Z'. */
  Time: string
  Message: string
}

/** A timer as the console shows it; moments in milliseconds. */
export interface TimerState {
  function: string
  name: string
  config: string
  /** When it is due next; undefined when never again. */
  next: number | undefined
  /** When it was due last, and whether the function answered; undefined while it has not been. */
  last?: { due: number; answered: boolean }
}

/** A timer, and the function that it wakes. */
export interface Deployed {
  function: string
  trigger: Trigger
}

/** What timers need. */
export interface TimersOptions {
  clock: Clock
  /** Which functions have a timer, as deployed now. */
  read: () => Promise<Deployed[]>
  /** Calls a function as the platform does; rejects when it failed. */
  wake: (name: string, event: TimerEvent) => Promise<unknown>
  log: (line: string) => void
}

/** The longest that Node waits at once, in milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1

/**
 * Wakes functions when they are due. However many moments of a timer the clock was moved over, it is woken once, for the
 * last of them, as by a cron that was late; moved backwards, the clock wakes nobody, and what lies ahead comes due again.
 */
export class Timers {
  private deployed: Deployed[] = []
  private readonly lasts = new Map<string, { due: number; answered: boolean }>()
  /** Until when it is known what was due. */
  private seen: number
  private alarm: NodeJS.Timeout | undefined
  private readonly stopHearing: () => void

  constructor(private readonly options: TimersOptions) {
    const { clock } = options
    this.seen = clock.now()
    this.stopHearing = clock.tellWhenSet((from, to) => {
      if (to < from) this.seen = to
      return this.look()
    })
  }

  /** Reads which timers there are, now that functions were deployed. */
  async deploy(): Promise<void> {
    this.deployed = await this.options.read()
    this.seen = this.options.clock.now()
    this.setAlarm()
  }

  /** The timers of all functions. */
  list(): TimerState[] {
    const now = this.options.clock.now()
    return this.deployed.map(({ function: name, trigger }) => {
      const last = this.lasts.get(name)
      return { function: name, ...trigger, next: nextDue(trigger, now), ...(last && { last }) }
    })
  }

  /** Wakes a function by its timer now, due or not, and yields its answer. Rejects when it failed, or has no such timer. */
  async fire(name: string, triggerName?: string): Promise<unknown> {
    const found = this.deployed.find(
      ({ function: owner, trigger }) => owner === name && (triggerName ?? trigger.name) === trigger.name,
    )
    if (!found) {
      const wanted = triggerName === undefined ? 'timer' : `timer ${triggerName}`
      const known = this.deployed.map(({ function: owner, trigger }) => `${owner} ${trigger.name}`).join(', ')
      throw new Error(`The function ${name} has no ${wanted} in its config.json. There are: ${known || 'none'}.`)
    }
    return this.wake(found, this.options.clock.now())
  }

  /** Holds on to when each timer was due last; yields how to put that back. */
  hold(): () => void {
    const held = [...this.lasts].map(([name, last]) => [name, { ...last }] as const)
    return () => {
      this.lasts.clear()
      for (const [name, last] of held) this.lasts.set(name, { ...last })
    }
  }

  /** Wakes nobody from now on. */
  close(): Promise<void> {
    clearTimeout(this.alarm)
    this.stopHearing()
    this.deployed = []
    return Promise.resolve()
  }

  /** Wakes whom the time since it last looked made due; resolves when they have answered. What goes wrong is in the log. */
  private async look(): Promise<void> {
    await this.wakeDue().catch((error: unknown) => this.options.log(`local cloud: the timers failed: ${String(error)}`))
  }

  private async wakeDue(): Promise<void> {
    const after = this.seen
    this.seen = this.options.clock.now()
    this.setAlarm()
    const woken = this.deployed.flatMap((timer) => {
      const due = lastDue(timer.trigger, after, this.seen)
      return due === undefined ? [] : [this.wakeAndLog(timer, due)]
    })
    await Promise.all(woken)
  }

  private async wakeAndLog(timer: Deployed, due: number): Promise<void> {
    try {
      await this.wake(timer, due)
    } catch (error) {
      this.options.log(`local cloud: the timer ${timer.trigger.name} of ${timer.function}: ${String(error)}`)
    }
  }

  private async wake({ function: name, trigger }: Deployed, due: number): Promise<unknown> {
    const Time = `${new Date(due).toISOString().slice(0, 19)}Z`
    const last = { due, answered: false }
    this.lasts.set(name, last)
    const answer = await this.options.wake(name, { Type: 'Timer', TriggerName: trigger.name, Time, Message: '' })
    last.answered = true
    return answer
  }

  private setAlarm(): void {
    clearTimeout(this.alarm)
    const { clock } = this.options
    if (clock.isStopped) return
    const moments = this.deployed.flatMap(({ trigger }) => nextDue(trigger, this.seen) ?? [])
    if (moments.length === 0) return
    const wait = Math.min(Math.max(Math.min(...moments) - clock.now(), 1), LONGEST_WAIT)
    this.alarm = setTimeout(() => void this.look(), wait)
    this.alarm.unref()
  }
}
