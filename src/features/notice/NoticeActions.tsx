import { View } from '@tarojs/components'
import { testIn } from '@core/domain/announcement/content'
import { phoneEntries } from '@core/domain/announcement/phoneEntries'
import { sharePage } from '@/platform/share'
import { keepInCalendar } from '@/session/keepInCalendar'
import { useNow } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { Link } from '@/ui/Link'
import { ShareButton } from '@/ui/ShareButton'
import styles from './NoticeActions.module.scss'
import { sharedOf } from './sharing'
import { texts } from './texts'
import type { Found } from './useNotice'

interface Props {
  found: Extract<Found, { state: 'there' }>
  /** The test does not take place as it says: then it goes into no calendar. */
  off: boolean
}

/** The quiet ways on: into the phone's calendar where a date is still to come, and to others. */
export function NoticeActions({ found, off }: Props) {
  const test = testIn(found.notice.content)
  const now = useNow(60_000)
  const entries = test && !off ? phoneEntries({ ...test, source: 'announcement' }, texts.keepOrder, now) : []
  const share = async () => {
    const shared = await sharePage(sharedOf(found)?.description ?? found.notice.content.title)
    if (shared === 'copied') tell(texts.copied)
    if (shared === 'failed') tell(texts.notShared)
  }
  return (
    <View className={styles.actions}>
      {entries.length > 0 && <Link onTap={() => void keepInCalendar(entries)}>{texts.calendar}</Link>}
      <ShareButton onTap={() => void share()}>{texts.share}</ShareButton>
    </View>
  )
}
