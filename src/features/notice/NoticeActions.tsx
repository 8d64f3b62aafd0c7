import { View } from '@tarojs/components'
import { testIn } from '@core/domain/announcement/content'
import { phoneEntries } from '@core/domain/announcement/phoneEntries'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { sharePage } from '@/platform/share'
import { keepInCalendar } from '@/session/keepInCalendar'
import { useNow } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { Link } from '@/ui/Link'
import { ShareButton } from '@/ui/ShareButton'
import styles from './NoticeActions.module.scss'
import { shareTitle, texts } from './texts'

/** The quiet ways on: into the phone's calendar where a date is still to come, and to others. */
export function NoticeActions({ notice, off }: { notice: PublicAnnouncement; off: boolean }) {
  const test = testIn(notice.content)
  const now = useNow(60_000)
  const entries = test && !off ? phoneEntries({ ...test, source: 'announcement' }, texts.keepOrder, now) : []
  const share = async () => {
    if ((await sharePage(shareTitle(notice))) === 'copied') tell(texts.copied)
  }
  return (
    <View className={styles.actions}>
      {entries.length > 0 && <Link onTap={() => void keepInCalendar(entries)}>{texts.calendar}</Link>}
      <ShareButton onTap={() => void share()}>{texts.share}</ShareButton>
    </View>
  )
}
