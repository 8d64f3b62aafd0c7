import { View } from '@tarojs/components'
import { openTab } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Paragraph } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import styles from './Waiting.module.scss'
import { texts } from './texts'

/** The end: that it is over, and where to learn what was heard. */
export function Over({ rehearsal }: { rehearsal: boolean }) {
  const title = rehearsal ? texts.rehearsalOver : texts.over
  return (
    <View className={styles.waiting}>
      <View className={styles.title} {...spoken({ role: 'heading', live: true, label: title })}>
        {title}
      </View>
      <Paragraph>
        {rehearsal
          ? '正式试鸣以通告的时间为准。'
          : '按通告，试鸣时间已过。如果仍在响，以现场和政府发布为准。谢谢您保持正常秩序。'}
      </Paragraph>
      <View className={styles.actions}>
        <Button kind="filled" onTap={() => openTab('learn')}>
          {texts.learn}
        </Button>
      </View>
    </View>
  )
}
