import { forgetJoined } from '@/features/activity/joinedStore'
import { MyActivities } from '@/features/activity/MyActivities'
import { forgetTraining } from '@/features/alarm/trainingRecord'
import { forgetWaiting } from '@/features/feedback/outbox'
import { forgetReports } from '@/features/feedback/store'
import { MyData } from '@/features/mine/MyData'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { handInPractice, whenNothingIsUnderway } from '@/features/quiz/outbox'
import { dropSealed } from '@/features/quiz/practiceStore'
import { closeAllSheets } from '@/features/quiz/sheetStore'
import { usePhoneRecords } from '@/features/quiz/usePhoneRecords'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function DataPage() {
  const { waiting, refused, forget } = usePhoneRecords()
  const forgetAll = () => {
    forget()
    forgetTraining()
    forgetWaiting()
    forgetJoined()
  }
  return (
    <>
      <Page look={useLook()}>
        <MyData
          onPhone={{ waiting, refused }}
          onForgetPhone={forgetAll}
          onAgreed={handInPractice}
          beforeDeleting={whenNothingIsUnderway}
          onDeleted={() => {
            dropSealed()
            closeAllSheets()
            forgetReports()
            forgetJoined()
          }}
        />
        <MyActivities />
      </Page>
      <ConsentSheet />
    </>
  )
}
