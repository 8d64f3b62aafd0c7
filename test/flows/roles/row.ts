import type { Contract } from '@core/contract'
import type { InputOf } from '@core/contract/operation'
import type { World } from '../world'
import type { Caller } from './callers'

/** What is asked about, and who may: an operation has a row for each subject that makes a difference. */
export interface Row<O> {
  /** Of which district the record is that is asked about, or another thing that matters. */
  about: string
  /** A valid input, new for each caller, with the records that it needs. */
  input: (world: World) => Promise<InputOf<O>> | InputOf<O>
  may: readonly Caller[]
}

/** Who may ask what of one function: a row at least for each operation of the contract. */
export type Table<F extends keyof Contract> = {
  readonly [A in keyof Contract[F]]: readonly [Row<Contract[F][A]>, ...Row<Contract[F][A]>[]]
}
