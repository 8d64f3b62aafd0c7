import { AnswerBlock, useZoneTone } from '@/features/home/AnswerBlock'
import { ElderHome } from '@/features/home/ElderHome'
import { NextTest } from '@/features/home/NextTest'
import { Operator } from '@/features/home/Operator'
import { TopBar } from '@/features/home/TopBar'
import { TodaysSignals } from '@/features/home/TodaysSignals'
import { HomeNotices } from '@/features/notice/HomeNotices'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { RemindMe } from '@/features/reminder/RemindMe'
import { ThreeSignals } from '@/features/alarm/ThreeSignals'
import { useLook, usePreferences } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function Home() {
  const look = useLook()
  const elder = usePreferences((state) => state.elder)
  const tone = useZoneTone()
  if (elder)
    return (
      <Page look={look}>
        <TopBar />
        <ElderHome />
      </Page>
    )
  return (
    <Page
      look={look}
      tone={tone}
      zone={
        <>
          <TopBar />
          <AnswerBlock />
        </>
      }
      aside={
        <>
          <NextTest reminder={(testOn) => <RemindMe testOn={testOn} consent={<ConsentSheet about="reminders" />} />} />
          <HomeNotices />
          <Operator />
        </>
      }
    >
      <TodaysSignals>{(times) => <ThreeSignals times={times} />}</TodaysSignals>
    </Page>
  )
}
