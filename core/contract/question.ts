import * as v from 'valibot'
import { levels, questionKinds, uses } from '../domain/quiz/question'
import { Count, DateOnly, Id, text } from './shapes'

const Seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600))

/** The sound or bar of a question: see `Clip` in the domain. */
export const ClipShape = v.object({
  rhythm: v.object({
    leadSilence: v.optional(Seconds),
    rounds: v.pipe(
      v.array(v.object({ sounds: Seconds, rests: Seconds })),
      v.minLength(1),
      v.maxLength(60),
      v.readonly(),
    ),
    alreadyRunning: v.optional(v.boolean()),
  }),
  playSeconds: Seconds,
  present: v.picklist(['sound', 'bar']),
})

/** A question as it may leave the cloud before it is answered. */
export const OpenQuestionShape = v.object({
  id: Id,
  version: Count,
  kind: v.picklist(questionKinds),
  topic: text(20),
  level: v.picklist(levels),
  stem: text(200),
  options: v.pipe(v.array(text(100)), v.minLength(2), v.maxLength(10)),
  clip: v.optional(ClipShape),
})

export const ReviewShape = v.object({ by: text(40), on: DateOnly })

/** What may leave the cloud once a question was answered. */
export const SolutionShape = v.object({
  key: v.pipe(v.array(v.pipe(Count, v.maxValue(9))), v.minLength(1), v.maxLength(10)),
  explanation: text(500),
  citation: text(200),
  needsConfirmation: v.boolean(),
  review: v.nullable(ReviewShape),
})

/** A question as a city keeps it in its bank; checked when it is imported. */
export const BankQuestionShape = v.pipe(
  v.object({
    ...OpenQuestionShape.entries,
    ...SolutionShape.entries,
    use: v.picklist(uses),
    expiresOn: v.optional(DateOnly),
    basis: text(20),
    provenance: v.pipe(v.array(text(300)), v.maxLength(10)),
  }),
  v.check(
    ({ key, options }) => key.every((place, i) => place < options.length && place > (key[i - 1] ?? -1)),
    'key outside the options, or not in order',
  ),
  v.check(
    ({ kind, key }) => (kind === 'multiple' ? key.length >= 2 : key.length === 1),
    'several right options only in a multiple question, and there at least two',
  ),
  v.check(
    ({ kind, clip }) => (kind === 'signal') === (clip !== undefined),
    'a clip belongs to a signal question, and to no other',
  ),
  v.check(({ options }) => new Set(options).size === options.length, 'two options are the same'),
)
