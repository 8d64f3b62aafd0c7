import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { WaitingFirst } from '@/features/desk/WaitingFirst'
import { ReportsRow } from '@/features/feedback/MyReports'
import { MineLinks } from '@/features/mine/MineLinks'
import { Settings } from '@/features/mine/Settings'
import { SignInAs } from '@/features/mine/SignInAs'
import { LatestRecords } from '@/features/quiz/RecordList'
import { RemindersRow } from '@/features/reminder/MyReminders'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function Me() {
  const [opened, setOpened] = useState(0)
  const renew = () => {
    void renewIdentity()
    setOpened((times) => times + 1)
  }
  useDidShow(renew)
  return (
    <Page look={useLook()} aside={<SignInAs onChange={renew} />}>
      <WaitingFirst key={`desk ${opened}`} />
      <Settings />
      <MineLinks reminders={<RemindersRow />} latest={<LatestRecords key={opened} />} reports={<ReportsRow />} />
    </Page>
  )
}
