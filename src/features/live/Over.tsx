import { View } from '@tarojs/components'
import { open, openTab } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Paragraph } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import styles from './Waiting.module.scss'
import { texts } from './texts'

/** The end: that it is over, and where to learn what was heard; what sounds now is no part of it. */
export function Over({ rehearsal, onAgain }: { rehearsal: boolean; onAgain: () => void }) {
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
        {rehearsal ? (
          <Button onTap={onAgain}>{texts.again}</Button>
        ) : (
          <Button kind="alert" icon="alert" onTap={() => open('sounding')}>
            {texts.sounding}
          </Button>
        )}
      </View>
    </View>
  )
}
