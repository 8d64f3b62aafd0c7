import { View } from '@tarojs/components'
import { dateAt, dateInWords } from '@core/domain/moment'
import { dial } from '@/platform/phone'
import { copy } from '@/session/copy'
import { districtName } from '@/session/preferences'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { Status } from '@/ui/Status'
import { spoken } from '@/ui/spoken'
import styles from './Reference.module.scss'
import { texts } from './texts'
import { useEntries } from './useEntries'

/** One place to visit: where, when, how, whom to ask; what is not known is written out. */
export function VenueView({ id }: { id: string }) {
  const { entries, sample } = useEntries('venue')
  const found = entries.find((entry) => entry.id === id)
  if (!found) return <Status title={texts.missing} text={texts.missingText} />
  const { title, body, venue } = found.content
  const { telephone, model } = venue
  return (
    <View>
      <View className={styles.title} {...spoken({ role: 'heading', level: 1 })}>
        {title}
      </View>
      <View className={styles.badges}>
        {model && <Badge>{model.title}</Badge>}
        {sample && <Badge tone="notice">{texts.sample}</Badge>}
      </View>
      <View className={styles.actions}>
        {telephone !== null && (
          <Button kind="filled" icon="phone" onTap={() => dial(telephone)}>
            {texts.call}
          </Button>
        )}
        <Button onTap={() => void copy(`${title} ${venue.address}`)}>{texts.copyAddress}</Button>
      </View>
      <Rows>
        <Row title="县区" value={districtName(venue.district) || texts.unknown} />
        <Row title="地址" value={venue.address} />
        <Row title="开放时间" value={venue.opening} />
        <Row title="电话" value={telephone ?? texts.unknown} />
      </Rows>
      <Section title="怎样参观">
        <Paragraph>{venue.howToVisit}</Paragraph>
        {body
          .split('\n')
          .filter((line) => line.trim() !== '')
          .slice(0, 40)
          .map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
        <Meta>{`核对于 ${dateInWords(dateAt(found.publishedAt), true)}`}</Meta>
      </Section>
    </View>
  )
}
