import type * as v from 'valibot'
import type { DeclaredCode } from './errors'

type Schema = v.GenericSchema

/** All that two sides must agree on about one operation: the shapes, who may ask, how it may be refused. */
export interface Operation<
  Input extends Schema = Schema,
  Output extends Schema = Schema,
  Refusal extends DeclaredCode = DeclaredCode,
> {
  input: Input
  output: Output
  /** Everybody is a resident. Roles are added to that. */
  allow: 'everybody'
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

export type InputOf<O> = O extends Operation<infer I> ? v.InferInput<I> : never
export type ParsedInputOf<O> = O extends Operation<infer I> ? v.InferOutput<I> : never
export type OutputOf<O> = O extends Operation<Schema, infer P> ? v.InferOutput<P> : never
export type RefusalOf<O> = O extends Operation<Schema, Schema, infer R> ? R : never

/** Writes one operation down, keeping its exact shapes for both sides. */
export function operation<Input extends Schema, Output extends Schema, const Refusal extends DeclaredCode>(
  agreed: Operation<Input, Output, Refusal>,
): Operation<Input, Output, Refusal> {
  return agreed
}
