import { city } from '@city'
import { mayActIn } from '@core/domain/person/roles'
import { now } from '@/session/serverClock'
import { useIdentity } from '@/session/whoAmI'
import { Choices } from '@/ui/Choices'

const wholeCity = 'city'

/** Whose announcement it is: the whole city's or a district's, of those that this person may write for. */
export function OfField({
  of,
  fixed,
  onChange,
}: {
  of: string | null
  fixed: boolean
  onChange: (of: string | null) => void
}) {
  const identity = useIdentity((state) => state.identity)
  const me = identity.state === 'staff' ? identity.me : null
  const mayWrite = (district: string | null) =>
    me !== null && mayActIn(me, district, { as: ['editor'], now: now() }) && (!fixed || district === of)
  const choices = [
    ...(mayWrite(null) ? [{ key: wholeCity, word: '全市' }] : []),
    ...city.districts.filter(({ code }) => mayWrite(code)).map(({ code, name }) => ({ key: code, word: name })),
  ]
  return (
    <Choices
      label="发布范围"
      choices={choices}
      chosen={[of ?? wholeCity]}
      onChoose={(key) => onChange(key === wholeCity ? null : key)}
    />
  )
}
