import { MyReminders } from '@/features/reminder/MyReminders'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function RemindersPage() {
  return (
    <Page look={useLook()}>
      <MyReminders />
    </Page>
  )
}
