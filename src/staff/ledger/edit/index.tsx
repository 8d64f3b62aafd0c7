import { CorrectLine, NewLine } from '@/features/ledger/LineForm'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function LineFormPage() {
  const { id } = useRouteParameters()
  const look = useLook()
  return id === undefined ? <NewLine look={look} /> : <CorrectLine id={id} look={look} />
}
