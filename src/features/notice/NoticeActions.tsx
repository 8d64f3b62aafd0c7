import { View } from '@tarojs/components'
import { calendarEntry } from '@core/domain/announcement/calendarEntry'
import { testIn } from '@core/domain/announcement/content'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { addToCalendar } from '@/platform/calendar'
import { sharePage } from '@/platform/share'
import { tell } from '@/session/tell'
import { Link } from '@/ui/Link'
import { ShareButton } from '@/ui/ShareButton'
import styles from './NoticeActions.module.scss'
import { shareTitle, texts } from './texts'

/** The quiet ways on: into the phone's calendar where there is a date, and to others. */
export function NoticeActions({ notice, off }: { notice: PublicAnnouncement; off: boolean }) {
  const test = testIn(notice.content)
  const keep = async () => {
    if (!test) return
    const added = await addToCalendar(calendarEntry({ ...test, source: 'announcement' }, texts.keepOrder))
    tell(added ? texts.inCalendar : texts.notInCalendar)
  }
  const share = async () => {
    if ((await sharePage(shareTitle(notice))) === 'copied') tell(texts.copied)
  }
  return (
    <View className={styles.actions}>
      {test && !off && <Link onTap={() => void keep()}>{texts.calendar}</Link>}
      <ShareButton onTap={() => void share()}>{texts.share}</ShareButton>
    </View>
  )
}
