import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { MineLinks } from '@/features/mine/MineLinks'
import { Settings } from '@/features/mine/Settings'
import { SignInAs } from '@/features/mine/SignInAs'
import { LatestRecords } from '@/features/quiz/RecordList'
import { RemindersRow } from '@/features/reminder/MyReminders'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function Me() {
  const [opened, setOpened] = useState(0)
  const renew = () => setOpened((times) => times + 1)
  useDidShow(renew)
  return (
    <Page look={useLook()} aside={<SignInAs onChange={renew} />}>
      <Settings />
      <MineLinks reminders={<RemindersRow />} latest={<LatestRecords key={opened} />} />
    </Page>
  )
}
