import { SignalFacts } from '@/features/alarm/SignalFacts'
import { SignalPlayer } from '@/features/alarm/SignalPlayer'
import { signals } from '@core/domain/alarm/patterns'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { Page } from '@/ui/Page'

export default function SignalPage() {
  const { kind } = useRouteParameters()
  const look = useLook()
  const signal = signals.find((one) => one === kind) ?? 'preliminary'
  return (
    <Page look={look} aside={<SignalFacts signal={signal} />}>
      <SignalPlayer signal={signal} look={look} />
    </Page>
  )
}
