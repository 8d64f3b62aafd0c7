import { lengthOf, type BlueprintPart } from '@core/domain/quiz/quiz'
import { MOST_QUESTIONS } from './limits'

/** The most parts that a sheet is put together from on a phone. */
export const MOST_PARTS = 9

/** Whether a blueprint is what most people want: so many questions for one level. The rest is written under 更多设置. */
export const isSimple = ({ length, 0: first }: readonly BlueprintPart[]): boolean =>
  length === 1 && first?.levels.length === 1

/** Taken in or out of a list, which keeps the order of what there is to choose from. */
export const turned = <T>(chosen: readonly T[], one: T, all: readonly T[]): T[] =>
  all.filter((each) => chosen.includes(each) !== (each === one))

/** The parts with one of them changed. */
export const withPart = (
  parts: readonly BlueprintPart[],
  place: number,
  change: Partial<BlueprintPart>,
): BlueprintPart[] => parts.map((part, nth) => (nth === place ? { ...part, ...change } : part))

/** One more part, for what the last one does not ask: of the same levels, any topic. */
export const withOneMore = (parts: readonly BlueprintPart[]): BlueprintPart[] => [
  ...parts,
  { topics: [], levels: [...(parts[parts.length - 1]?.levels ?? ['primary' as const])], number: 5 },
]

/** What is still missing in a blueprint, in words; null: nothing. */
export function missingOfParts(parts: readonly BlueprintPart[]): string | null {
  if (parts.some(({ levels }) => levels.length === 0)) return '请给每一部分选难度'
  if (parts.some(({ number }) => number < 1)) return '请给每一部分写题数'
  return lengthOf({ blueprint: [...parts] }) > MOST_QUESTIONS ? `最多 ${MOST_QUESTIONS} 题` : null
}
