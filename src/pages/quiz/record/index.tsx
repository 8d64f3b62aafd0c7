import { useRouter } from '@tarojs/taro'
import { RecordDetail } from '@/features/quiz/RecordDetail'
import { useLook } from '@/session/preferences'

export default function RecordPage() {
  const { id = '' } = useRouter<Record<string, string>>().params
  return <RecordDetail attemptId={id} look={useLook()} />
}
