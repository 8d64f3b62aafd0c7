import { View } from '@tarojs/components'
import { city } from '@city'
import { open } from '@/platform/navigation'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import styles from './Flags.module.scss'

/** The flags by which the city was once warned, as pictures with their words. */
function FlagRow({ withToday }: { withToday: boolean }) {
  return (
    <View className={styles.flags}>
      {city.memory.flags.map(({ colour, name, meant, today }) => (
        <View key={colour} className={styles.flag}>
          <View className={styles.pole} {...spoken({ hidden: true })}>
            <View className={`${styles.cloth} ${styles[colour]}`} />
          </View>
          <View className={styles.name}>{name}</View>
          <View className={styles.meant}>{meant}</View>
          {withToday && <View className={styles.meant}>{today}</View>}
        </View>
      ))}
    </View>
  )
}

/** The flags on the page of learning, and the way to their story. */
export function FlagsTeaser() {
  const { title, introduction } = city.memory
  return (
    <Section title={title}>
      <Paragraph quiet>{introduction.text}</Paragraph>
      <FlagRow withToday={false} />
      <Meta>{introduction.citation}</Meta>
      <View className={styles.more}>
        <Rows>
          <Row title="读这段历史" onTap={() => open('signal/flags')} />
        </Rows>
      </View>
    </Section>
  )
}

/** The short story of the flags. */
export function FlagsStory() {
  const { title, story } = city.memory
  const citations = [...new Set(story.map(({ citation }) => citation))]
  return (
    <Section title={title}>
      <FlagRow withToday />
      <View className={styles.story}>
        {story.map(({ text }) => (
          <Paragraph key={text}>{text}</Paragraph>
        ))}
      </View>
      {citations.map((citation) => (
        <Meta key={citation}>{citation}</Meta>
      ))}
    </Section>
  )
}
