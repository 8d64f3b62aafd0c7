import { usePacks } from '@/api/packs'

/** How many of the questions that are out nobody of the office has reviewed yet. */
export function useUnconfirmed(): number {
  return usePacks((state) => state.practice?.pack.questions.filter(({ review }) => review === null).length ?? 0)
}
