import { useDidShow } from '@tarojs/taro'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { usePracticePack } from '@/features/quiz/bank'
import { ChangeActivity } from '@/features/school/ChangeActivity'
import { MakeActivity } from '@/features/school/MakeActivity'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { useRouteParameters } from '@/session/useRouteParameters'

export default function MakePage() {
  useDidShow(() => void renewIdentity())
  const { id } = useRouteParameters()
  const look = useLook()
  const { questions } = usePracticePack()
  return (
    <>
      {id === undefined ? (
        <MakeActivity {...{ look, questions }} />
      ) : (
        <ChangeActivity {...{ look, questions }} activityId={id} />
      )}
      <ConsentSheet about="office" />
    </>
  )
}
