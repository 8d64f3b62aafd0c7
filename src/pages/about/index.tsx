import { useRouter } from '@tarojs/taro'
import { About, versionDate } from '@/features/mine/About'
import { usePackVersions } from '@/features/mine/usePackVersions'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function AboutPage() {
  const { question } = useRouter<Record<string, string>>().params
  return (
    <Page look={useLook()}>
      <About question={question} versions={usePackVersions(versionDate)} />
    </Page>
  )
}
