import { View } from '@tarojs/components'
import type { JoiningAs } from '@core/domain/activity/activity'
import { open } from '@/platform/navigation'
import { useLook } from '@/session/preferences'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Paragraph } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import styles from './Activity.module.scss'
import { joiningText } from './texts'

interface Props {
  onJoin: (as: JoiningAs) => void
  onNeither: () => void
  onLeave: () => void
}

/** Asked once before taking part: 14 or older, with a guardian who agrees, or neither. */
export function JoinSheet({ onJoin, onNeither, onLeave }: Props) {
  return (
    <Sheet title={joiningText.title} look={useLook()} onLeave={onLeave}>
      <Paragraph>{joiningText.kept}</Paragraph>
      <Paragraph>{joiningText.seen}</Paragraph>
      <View className={styles.links}>
        <Link onTap={() => open('about/privacy')}>隐私说明</Link>
        <Link onTap={() => open('about/children')}>儿童规则</Link>
      </View>
      <View className={styles.ways}>
        <Button onTap={() => onJoin('fourteen')}>{joiningText.fourteen}</Button>
        <Button onTap={() => onJoin('guardian')}>{joiningText.guardian}</Button>
        <Button onTap={onNeither}>{joiningText.neither}</Button>
      </View>
      <Paragraph quiet>{joiningText.neitherNote}</Paragraph>
    </Sheet>
  )
}
