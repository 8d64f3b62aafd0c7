import { View } from '@tarojs/components'
import type { Standing } from '@core/domain/announcement/board'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { open } from '@/platform/navigation'
import { Badge } from '@/ui/Badge'
import { Tap } from '@/ui/Tap'
import styles from './NoticeRow.module.scss'
import { bandOf, issuedInWords, markOf, texts } from './texts'

/** A title that is no longer so: struck out where the test does not take place as it says, else only stepping back. */
function titleLook(standing: Standing): string {
  if (!standing) return styles.title ?? ''
  const isOff = standing.how === 'cancelled' || standing.how === 'postponed'
  return `${styles.title} ${styles.back} ${isOff ? styles.struck : ''}`
}

/**
 * One announcement in a list. One that changes another has an orange edge, and says what it does before its title; one that
 * was changed steps back, and says what became of it.
 */
export function NoticeRow({ notice, standing }: { notice: PublicAnnouncement; standing: Standing }) {
  const { kind, title } = notice.content
  const pinned = notice.content.pinned && !standing
  const mark = markOf(kind)
  return (
    <Tap className={`${styles.row} ${mark ? styles.loud : ''}`} onTap={() => open('notice', { id: notice.id })}>
      <View className={styles.head}>
        {mark && <View className={styles.mark}>{mark}</View>}
        <View className={titleLook(standing)}>{title}</View>
      </View>
      <View className={styles.meta}>
        <View>{issuedInWords(notice)}</View>
        {standing && <Badge tone={standing.how === 'expired' ? 'quiet' : 'notice'}>{bandOf(standing)}</Badge>}
        {pinned && <Badge>{texts.pinned}</Badge>}
      </View>
    </Tap>
  )
}
