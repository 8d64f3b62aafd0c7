import shipped from '@shipped/practice.json'
import type { PracticePack } from '@core/domain/publication/packs'
import { usePacks } from '@/api/packs'

/** The questions to practise with: the pack that was published last, else the one that ships inside the app. */
export function usePracticePack(): PracticePack {
  return usePacks((state) => state.practice?.pack) ?? shipped
}
