import { View } from '@tarojs/components'
import { dateAt, dateInWords } from '@core/domain/moment'
import { openAddress } from '@/platform/openAddress'
import { copy } from '@/session/copy'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { Status } from '@/ui/Status'
import { spoken } from '@/ui/spoken'
import styles from './Reference.module.scss'
import { texts } from './texts'
import { useEntries } from './useEntries'

/** One law as the questions cite it: which text, since when, what its articles say in our own words, and where it stands. */
export function LawView({ id }: { id: string }) {
  const { entries, sample } = useEntries('law')
  const found = entries.find((entry) => entry.id === id)
  if (!found) return <Status title={texts.missing} text={texts.missingText} />
  const { law } = found.content
  return (
    <View>
      <View className={styles.title} {...spoken({ role: 'heading', level: 1 })}>
        {law.fullTitle}
      </View>
      <View className={styles.badges}>{sample && <Badge tone="notice">{texts.sample}</Badge>}</View>
      <Rows>
        <Row title="版本" value={law.version} />
        <Row title="施行日期" value={dateInWords(law.inForceSince, true)} />
        <Row title={texts.page} note={law.address} />
      </Rows>
      <View className={styles.actions}>
        {process.env.TARO_ENV === 'h5' && <Button onTap={() => void openAddress(law.address)}>{texts.openPage}</Button>}
        <Button onTap={() => void copy(law.address)}>{texts.copyPage}</Button>
      </View>
      <Section title="题目引用的条文">
        <Meta>{texts.said}</Meta>
        {law.articles.slice(0, 50).map(({ article, says }) => (
          <View key={article} className={styles.article}>
            <View className={styles.number}>{article}</View>
            <Paragraph>{says}</Paragraph>
          </View>
        ))}
        <Meta>{`核对于 ${dateInWords(dateAt(found.publishedAt), true)}`}</Meta>
      </Section>
    </View>
  )
}
