import { Cron } from 'croner'

/** A timer of a function, as `config.json` declares it. */
export interface Trigger {
  name: string
  /** The cron of seven fields: second, minute, hour, day, month, weekday, year; in China's time. */
  config: string
}

/** Day and weekday, where both are given, are joined by "or"; `1/10` begins at 1; the machine's zone is never asked. */
const READING = { timezone: 'Asia/Shanghai', mode: '7-part', sloppyRanges: true, paused: true } as const

/** The names that a field knows besides numbers. */
const NAMES: readonly string[][] = [
  ...Array.from({ length: 4 }, () => []),
  'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' '),
  'SUN MON TUE WED THU FRI SAT'.split(' '),
  [],
]

function knowsItsWords(field: string, place: number): boolean {
  return /^[\dA-Z*,/-]+$/.test(field) && (field.match(/[A-Z]+/g) ?? []).every((word) => NAMES[place]?.includes(word))
}

function isYear(part: string): boolean {
  return part
    .replace(/\/\d+$/, '')
    .split('-')
    .every((year) => /^(\*|19[7-9]\d|20\d\d)$/.test(year))
}

function faultOfCron(config: string): string | undefined {
  const fields = config.split(' ')
  const [weekday = '', year = ''] = fields.slice(5)
  if (fields.length !== 7) return 'has seven fields, parted by one space: second minute hour day month weekday year'
  if (!fields.every(knowsItsWords)) return 'knows numbers, , - * / and the names JAN to DEC and SUN to SAT'
  if (/\d/.test(weekday))
    return "names its weekdays, SUN to SAT: the platform's own pages disagree on what a number means"
  if (!year.split(',').every(isYear)) return 'lies in the years 1970 to 2099'
  try {
    new Cron(config, READING)
    return undefined
  } catch (error) {
    return `cannot be read: ${(error as Error).message.replace(/^CronPattern: /, '')}`
  }
}

function faultOf(trigger: unknown): string | undefined {
  const { name, type, config } = (trigger ?? {}) as Record<string, unknown>
  if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,59}$/.test(name))
    return 'the name of a trigger begins with a letter and has up to 60 letters, digits, - and _.'
  if (type !== 'timer') return `the trigger ${name} must have the type 'timer': there is no other.`
  const fault = typeof config === 'string' ? faultOfCron(config) : 'is a text'
  return fault === undefined ? undefined : `the config of the trigger ${name} ${fault}.`
}

/** Reads the `triggers` of a function. Refuses, by the error that is given, whatever the platform would not take. */
export function readTriggers(value: unknown, refuse: (complaint: string) => Error): Trigger[] {
  if (!Array.isArray(value)) throw refuse('triggers is a list.')
  if (value.length > 1) throw refuse('a function has one trigger at most: let one wake it and ask what is due.')
  return value.map((trigger: unknown) => {
    const fault = faultOf(trigger)
    if (fault !== undefined) throw refuse(fault)
    const { name, config } = trigger as Trigger
    return { name, config }
  })
}

/** The last moment in milliseconds at which a trigger was due, after one moment and up to another; undefined without one. */
export function lastDue({ config }: Trigger, after: number, until: number): number | undefined {
  // The library looks before a moment, by the second.
  const [last] = new Cron(config, READING).previousRuns(1, new Date(Math.floor(until / 1000) * 1000 + 1000))
  const due = last?.getTime()
  return due !== undefined && due > after && due <= until ? due : undefined
}

/** The next moment in milliseconds at which a trigger is due, after a moment; undefined when there is none. */
export function nextDue({ config }: Trigger, after: number): number | undefined {
  return new Cron(config, READING).nextRun(new Date(after))?.getTime()
}
