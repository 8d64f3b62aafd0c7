import { useDidShow } from '@tarojs/taro'
import { PhoneRemote } from '@/features/lesson/PhoneRemote'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { TeacherOnly } from '@/features/school/TeacherOnly'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function RemotePage() {
  useDidShow(() => void renewIdentity())
  return (
    <>
      <Page look={useLook()}>
        <TeacherOnly>
          <PhoneRemote />
        </TeacherOnly>
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
