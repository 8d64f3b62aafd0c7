import { SessionStrip } from '@/features/live/SessionStrip'
import { NoticePage } from '@/features/notice/NoticePage'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { RemindMe } from '@/features/reminder/RemindMe'
import { useLook } from '@/session/preferences'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function Notice() {
  const { id = '', title } = useRouteParameters()
  return (
    <NoticePage
      id={id}
      title={title}
      look={useLook()}
      strip={(session, width) => <SessionStrip session={session} width={width} />}
      remind={(testOn) => <RemindMe testOn={testOn} filled consent={<ConsentSheet about="reminders" />} />}
    />
  )
}
