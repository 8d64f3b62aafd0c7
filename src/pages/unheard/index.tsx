import { Unheard } from '@/features/alarm/Unheard'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function UnheardPage() {
  const look = useLook()
  return (
    <Page look={look}>
      <Unheard look={look} />
    </Page>
  )
}
