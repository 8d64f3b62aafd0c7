import type * as v from 'valibot'
import type { Role } from '../domain/person/roles'
import type { DeclaredCode } from './errors'

type Schema = v.GenericSchema

/** All that two sides must agree on about one operation: the shapes, who may ask, how it may be refused. */
export interface Operation<
  Input extends Schema = Schema,
  Output extends Schema = Schema,
  Refusal extends DeclaredCode = DeclaredCode,
  Allow extends 'everybody' | readonly Role[] = 'everybody' | readonly Role[],
> {
  input: Input
  output: Output
  /**
   * Everybody is a resident; roles are added to that. A list of roles: who has one of them now, somewhere. Whether it
   * holds in the district that is meant, the handler asks the domain.
   */
  allow: Allow
  /**
   * What the phone asks for first. `present`: it hands something of the caller's in, which must be agreed to now. `once`: it
   * shows or takes away what is there; whoever ever agreed may do that, also after taking it back. `none`: it neither
   * reads nor keeps anything of the caller's.
   */
  consent: 'none' | 'once' | 'present'
  refuses: readonly Refusal[]
}

/** Names the operations of one cloud function. */
export type Api = Readonly<Record<string, Operation>>

/** Whoever asks may hand over what they must not change themselves. */
type Unchanged<T> = T extends readonly (infer Item)[]
  ? readonly Unchanged<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Unchanged<T[K]> }
    : T

export type InputOf<O> = O extends Operation<infer I> ? Unchanged<v.InferInput<I>> : never
export type ParsedInputOf<O> = O extends Operation<infer I> ? v.InferOutput<I> : never
export type OutputOf<O> = O extends Operation<Schema, infer P> ? v.InferOutput<P> : never
export type RefusalOf<O> = O extends Operation<Schema, Schema, infer R> ? R : never

/** Writes one operation down, keeping its exact shapes for both sides. */
export function operation<
  Input extends Schema,
  Output extends Schema,
  const Refusal extends DeclaredCode,
  const Allow extends 'everybody' | readonly Role[],
>(agreed: Operation<Input, Output, Refusal, Allow>): Operation<Input, Output, Refusal, Allow> {
  return agreed
}
