import { View } from '@tarojs/components'
import { city } from '@city'
import { dueRule } from '@core/domain/feedback/dueOn'
import { groupedNumber } from '@core/domain/feedback/reportNumber'
import { dateInWords } from '@core/domain/moment'
import { copyText } from '@/platform/clipboard'
import { replace } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Status } from '@/ui/Status'
import styles from './Feedback.module.scss'
import type { Handed } from './outbox'
import { texts } from './texts'

/** After a report: its number and when there will be an answer, or that it waits for a network. */
export function Sent({ handed }: { handed: Handed }) {
  const toMine = { word: texts.mine, onTap: () => replace('feedback/mine') }
  if (handed.state === 'waits') return <Status title={texts.waits} text={texts.waitsHow} action={toMine} />
  const { number, dueOn } = handed.report
  const copy = async () => {
    if (await copyText(number)) tell(texts.copied)
  }
  return (
    <Section title={texts.sent}>
      <Rows>
        <Row title={texts.number} value={groupedNumber(number)} />
        {dueOn !== null && <Row title="最迟答复" value={dateInWords(dueOn, true)} />}
      </Rows>
      <Paragraph quiet>{dueRule(now(), city.holidays)}</Paragraph>
      <View className={styles.actions}>
        <Button onTap={() => void copy()}>{texts.copy}</Button>
        <Button onTap={toMine.onTap}>{texts.mine}</Button>
      </View>
    </Section>
  )
}
