import { JoinedRows, useJoinedIds } from '@/features/activity/JoinedRows'
import { TellApart } from '@/features/alarm/TellApart'
import { texts } from '@/features/alarm/texts'
import { ThreeSignals } from '@/features/alarm/ThreeSignals'
import { ClassUse } from '@/features/lesson/ClassUse'
import { FlagsTeaser } from '@/features/memory/Flags'
import { FormalList } from '@/features/quiz/FormalList'
import { PracticeCard } from '@/features/quiz/PracticeCard'
import { TicketRows } from '@/features/quiz/TicketRows'
import { MoreToLearn } from '@/features/alarm/MoreToLearn'
import { ReferenceLinks } from '@/features/reference/ReferenceLinks'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'

export default function Learn() {
  return (
    <Page
      look={useLook()}
      aside={
        <>
          <FormalList elsewhere={useJoinedIds()}>
            <TicketRows />
            <JoinedRows />
          </FormalList>
          <FlagsTeaser />
          <ClassUse />
          <ReferenceLinks />
          <MoreToLearn />
        </>
      }
    >
      <Section title={texts.learnSignals}>
        <ThreeSignals />
      </Section>
      <TellApart />
      <PracticeCard />
    </Page>
  )
}
