import { useRouter } from '@tarojs/taro'
import { Training } from '@/features/alarm/Training'
import { senses } from '@core/domain/alarm/confusions'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function TrainingPage() {
  const { by } = useRouter().params
  return (
    <Page look={useLook()}>
      <Training by={senses.find((sense) => sense === by) ?? 'ear'} />
    </Page>
  )
}
