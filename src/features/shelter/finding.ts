import { create } from 'zustand'
import type { Wish } from '@core/domain/shelter/fitOf'
import type { Use } from '@core/domain/shelter/kinds'
import { askPosition, type Position } from '@/platform/position'
import { usePreferences } from '@/session/preferences'

/** From where one looks: a district or town, where the phone is, or a point that somebody chose. Nothing of it is kept. */
export type Origin =
  | { by: 'district'; district: string; town: string | null }
  | ({ by: 'phone' } & Position)
  | { by: 'point'; longitude: number; latitude: number; exact: true; name: string }

interface State {
  use: Use
  origin: Origin
  /** What came of asking the phone where it is. */
  asked: 'not' | 'asking' | 'answered' | 'refused' | 'unknown'
  wish: Wish
  /** What is looked for by its name; null while nothing is. */
  text: string | null
}

/** How somebody looks for a place, the same on the list, on its second view and on a place's page. */
export const useFinding = create<State>(() => ({
  use: 'disaster',
  origin: { by: 'district', district: usePreferences.getState().district, town: null },
  asked: 'not',
  wish: {},
  text: null,
}))

// 我的县区 is where one looks until another way is chosen.
usePreferences.subscribe(({ district }, before) => {
  if (district !== before.district) useFinding.setState({ origin: { by: 'district', district, town: null } })
})

/** Asks the phone where it is, and looks from there. Without an answer everything stays as it is. */
export async function lookFromHere(): Promise<void> {
  if (useFinding.getState().asked === 'asking') return
  useFinding.setState({ asked: 'asking' })
  const answer = await askPosition()
  if (typeof answer === 'string') useFinding.setState({ asked: answer })
  else useFinding.setState({ asked: 'answered', origin: { by: 'phone', ...answer }, text: null })
}
