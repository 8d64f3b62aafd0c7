import { contentFields, sameValue, type ContentField, type QuestionContent } from './content'

/** The right answer is a place among the options: the two are only something together. */
const together: readonly ContentField[] = ['options', 'key']

/**
 * Brings what is written here together with a version that somebody else saved meanwhile: what only one of the two changed
 * since `base` is taken over, field by field; where both did, what is written here stays, and the field is told.
 */
export function mergeQuestions(
  base: QuestionContent,
  mine: QuestionContent,
  theirs: QuestionContent,
): { merged: QuestionContent; conflicts: ContentField[] } {
  const changedBy = (who: QuestionContent, field: ContentField): boolean =>
    (together.includes(field) ? together : [field]).some((one) => !sameValue(who[one], base[one]))
  const merged = Object.fromEntries(
    contentFields.flatMap((field) => {
      const value = changedBy(mine, field) ? mine[field] : theirs[field]
      return value === undefined ? [] : [[field, value]]
    }),
  ) as QuestionContent
  const conflicts = contentFields.filter(
    (field) => changedBy(mine, field) && changedBy(theirs, field) && !sameValue(mine[field], theirs[field]),
  )
  return { merged, conflicts }
}
