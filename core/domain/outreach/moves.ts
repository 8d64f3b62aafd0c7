/** A line of the ledger with all it ever was: `versions` rise, the last one is what holds. */
export interface LedgerState {
  /** Numbers of the staff who wrote a version of it, the oldest first. */
  writtenBy: readonly string[]
  /** Whether it was struck out; a line struck out stays readable and counts no more. */
  isStruck: boolean
}

/** How often a line may be corrected. */
export const MOST_VERSIONS = 40

/**
 * Whether somebody may strike a line out: it stands, and they wrote none of it, so that no line is made to vanish by the one who
 * made it. 'own': they wrote some of it. 'gone': it is struck out already.
 */
export function mayStrike({ writtenBy, isStruck }: LedgerState, number: string): 'may' | 'own' | 'gone' {
  if (isStruck) return 'gone'
  return writtenBy.includes(number) ? 'own' : 'may'
}

/** Whether a line may be corrected: it stands, and was not corrected too often. */
export const mayCorrect = ({ writtenBy, isStruck }: LedgerState): boolean =>
  !isStruck && writtenBy.length < MOST_VERSIONS
