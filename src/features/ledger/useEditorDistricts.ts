import { city } from '@city'
import { mayActIn } from '@core/domain/person/roles'
import { now } from '@/session/serverClock'
import { useIdentity } from '@/session/whoAmI'

/** The districts one may write for, in administrative order; null, the whole city, first. */
export function useEditorDistricts(): (string | null)[] {
  const identity = useIdentity((state) => state.identity)
  if (identity.state !== 'staff') return []
  const { me } = identity
  return [null, ...city.districts.map(({ code }) => code)].filter((code) =>
    mayActIn(me, code, { as: ['editor'], now: now() }),
  )
}
