import { AnswerLine } from '@/features/home/AnswerLine'
import { WhatToDo, WhereToVerify } from '@/features/alarm/SoundingNow'
import { ThreeSignals } from '@/features/alarm/ThreeSignals'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'
import { Section } from '@/ui/Section'

export default function Sounding() {
  return (
    <Page look={useLook()} zone={<AnswerLine />} tone="notice" aside={<WhereToVerify />}>
      <Section title="它是哪一种？">
        <ThreeSignals />
      </Section>
      <WhatToDo />
    </Page>
  )
}
