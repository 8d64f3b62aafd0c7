import type { Contract } from '@core/contract'
import type { InputOf, OutputOf } from '@core/contract/operation'

/** What the cloud answers, by function and operation, in the shapes of the contract. */
export type Answers = {
  [F in keyof Contract]?: { [A in keyof Contract[F]]?: (input: InputOf<Contract[F][A]>) => OutputOf<Contract[F][A]> }
}
