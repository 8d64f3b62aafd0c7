import { MyData } from '@/features/mine/MyData'
import { usePhoneRecords } from '@/features/quiz/usePhoneRecords'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function DataPage() {
  const { waiting, refused, forget } = usePhoneRecords()
  return (
    <Page look={useLook()}>
      <MyData onPhone={{ waiting, refused }} onForgetPhone={forget} />
    </Page>
  )
}
