import { subjects } from '@core/domain/feedback/subjects'
import { ReportForm } from '@/features/feedback/ReportForm'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'
import { Page } from '@/ui/Page'

export default function FeedbackPage() {
  const { about, id, name = '', district, again } = useRouteParameters()
  const named = subjects.find((subject) => subject === about)
  const subject = named !== undefined && id !== undefined ? named : 'program'
  return (
    <>
      <Page look={useLook()}>
        <ReportForm
          subject={subject}
          record={subject === 'program' ? null : (id ?? null)}
          name={name}
          district={district ?? null}
          again={again ?? null}
        />
      </Page>
      <ConsentSheet about="reports" />
    </>
  )
}
