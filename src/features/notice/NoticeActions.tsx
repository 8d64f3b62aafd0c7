import { View } from '@tarojs/components'
import { calendarEntry } from '@core/domain/announcement/calendarEntry'
import { testIn } from '@core/domain/announcement/content'
import { addToCalendar } from '@/platform/calendar'
import { sharePage } from '@/platform/share'
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

/** The quiet ways on: into the phone's calendar where there is a date, and to others. */
export function NoticeActions({ found, off }: Props) {
  const test = testIn(found.notice.content)
  const keep = async () => {
    if (!test) return
    const added = await addToCalendar(calendarEntry({ ...test, source: 'announcement' }, texts.keepOrder))
    tell(added ? texts.inCalendar : texts.notInCalendar)
  }
  const share = async () => {
    const shared = await sharePage(sharedOf(found)?.description ?? found.notice.content.title)
    if (shared === 'copied') tell(texts.copied)
    if (shared === 'failed') tell(texts.notShared)
  }
  return (
    <View className={styles.actions}>
      {test && !off && <Link onTap={() => void keep()}>{texts.calendar}</Link>}
      <ShareButton onTap={() => void share()}>{texts.share}</ShareButton>
    </View>
  )
}
