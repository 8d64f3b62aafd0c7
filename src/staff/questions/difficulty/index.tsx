import { DifficultyView } from '@/features/bank/DifficultyView'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function DifficultyPage() {
  const look = useLook()
  return (
    <Page look={look}>
      <DifficultyView look={look} />
    </Page>
  )
}
