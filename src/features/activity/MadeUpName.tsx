import { View } from '@tarojs/components'
import { Paragraph, Section } from '@/ui/Section'
import styles from './Activity.module.scss'
import { texts } from './texts'

/** The made-up name of somebody's sheets, large: it may be told to the teacher. */
export function MadeUpName({ name }: { name: string }) {
  return (
    <Section title={texts.nameIs}>
      <View className={styles.name}>{name}</View>
      <Paragraph quiet>{texts.nameNote}</Paragraph>
    </Section>
  )
}
