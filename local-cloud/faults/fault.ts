/** Something that goes wrong on purpose. Plain data, as a test or a command line writes it. */
export interface Fault {
  /**
   * An action of the wire ('database.insertDocument'), a file that is put into the storage ('storage.upload') or read
   * under an address ('storage.download'), or all that begin alike ('database.*'); by default every one. A client's call
   * is 'functions.invokeFunction'.
   */
  action?: string
  /** The function that is called, or that asks; by default every one, and tools as well. */
  function?: string
  /** Which share of the calls it meets, above 0 and up to 1, by default each; drawn from the seed. */
  share?: number
  /** Where the draws begin, so that they come out alike again. */
  seed?: string
  /** How many calls it meets before it is over; by default any number. */
  times?: number
  /** Milliseconds the call waits first. */
  delay?: number
  /** The code the cloud answers instead of doing anything. */
  error?: string
  /** The connection breaks before anything was done, or after all of it was. */
  drop?: 'before' | 'after'
  /** The cloud says that too much was asked of it. */
  throttle?: true
}

const FIELDS = ['action', 'function', 'share', 'seed', 'times', 'delay', 'error', 'drop', 'throttle']

type Check = readonly [field: keyof Fault, holds: (value: unknown) => boolean, rule: string]

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const CHECKS: readonly Check[] = [
  [
    'action',
    (value) => typeof value === 'string' && /^(\*|\w+\.(\w+|\*))$/.test(value),
    "is an action such as 'database.insertDocument', or 'database.*'",
  ],
  ['function', isText, 'is the name of a function'],
  ['share', (value) => isNumber(value) && value > 0 && value <= 1, 'is a number above 0 and up to 1'],
  ['seed', isText, 'is a text'],
  ['times', (value) => Number.isInteger(value) && (value as number) > 0, 'is a whole number above 0'],
  ['delay', (value) => isNumber(value) && value >= 0 && value <= 600_000, 'is 0 to 600000 milliseconds'],
  ['error', (value) => typeof value === 'string' && /^[A-Z][A-Z0-9_]*$/.test(value), "is a code such as 'SYS_ERR'"],
  ['drop', (value) => value === 'before' || value === 'after', "is 'before' or 'after'"],
  ['throttle', (value) => value === true, 'is true, or left out'],
]

/** Reads a fault that came from outside as data. Refuses what is none with an Error that says the rule. */
export function readFault(value: unknown): Fault {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('A fault is an object such as { "action": "database.*", "error": "SYS_ERR" }.')
  const given = Object.fromEntries(Object.entries(value).filter(([, content]) => content !== undefined))
  for (const field of Object.keys(given))
    if (!FIELDS.includes(field)) throw new Error(`A fault has no '${field}': it knows ${FIELDS.join(', ')}.`)
  for (const [field, holds, rule] of CHECKS)
    if (field in given && !holds(given[field])) throw new Error(`The '${field}' of a fault ${rule}.`)
  const effects = ['error', 'drop', 'throttle'].filter((field) => field in given)
  if (effects.length > 1) throw new Error(`A fault has one of error, drop and throttle, not ${effects.join(' and ')}.`)
  if (effects.length === 0 && !('delay' in given))
    throw new Error('A fault says what goes wrong: delay, error, drop or throttle.')
  return given
}
