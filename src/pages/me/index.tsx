import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { WaitingCount, WaitingFirst } from '@/features/desk/WaitingFirst'
import { ReportsRow } from '@/features/feedback/MyReports'
import { useInboxWaiting } from '@/features/feedback/useInboxWaiting'
import { MineLinks } from '@/features/mine/MineLinks'
import { Settings } from '@/features/mine/Settings'
import { SignInAs } from '@/features/mine/SignInAs'
import { useListWaiting } from '@/features/places/useListWaiting'
import { LatestRecords } from '@/features/quiz/RecordList'
import { RemindersRow } from '@/features/reminder/MyReminders'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

/** How much waits for somebody of the office: announcements, the list of places, the inbox. */
function Waiting() {
  const [list, inbox] = [useListWaiting(), useInboxWaiting()]
  return <WaitingCount also={(list?.count ?? 0) + (inbox?.count ?? 0)} />
}

export default function Me() {
  const [opened, setOpened] = useState(0)
  const renew = () => {
    void renewIdentity()
    setOpened((times) => times + 1)
  }
  useDidShow(renew)
  return (
    <Page look={useLook()} aside={<SignInAs onChange={renew} />}>
      <WaitingFirst>
        <Waiting key={opened} />
      </WaitingFirst>
      <Settings />
      <MineLinks reminders={<RemindersRow />} latest={<LatestRecords key={opened} />} reports={<ReportsRow />} />
    </Page>
  )
}
