import { View } from '@tarojs/components'
import { useState } from 'react'
import { reasonWording, type Span } from '@core/domain/announcement/reading/fields'
import type { NoticeReading } from '@core/domain/announcement/reading/readNotice'
import { Badge } from '@/ui/Badge'
import { Tap } from '@/ui/Tap'
import styles from './ReadFields.module.scss'
import { linesOf, type Line } from './readingWords'

/** How much of the text around the words is shown. */
const AROUND = 14

/** The words that a value was read from, where they stand in the text. */
function Words({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <View className={styles.words}>
      {spans.slice(0, 6).map(({ from, to }) => (
        <View key={`${from}-${to}`} className={styles.quote}>
          {`…${text.slice(Math.max(0, from - AROUND), from)}`}
          <View className={styles.mark}>{text.slice(from, to)}</View>
          {`${text.slice(to, to + AROUND)}…`}
        </View>
      ))}
    </View>
  )
}

function howInWords({ field }: Line): string | null {
  if (field.state === 'empty') return field.because ?? reasonWording[field.reason]
  if (field.how === 'given') return '由您填写'
  return field.how === 'stated' ? null : `推算：${field.how.workedOut}`
}

function FieldLine({ line, text }: { line: Line; text: string }) {
  const [open, setOpen] = useState(false)
  const { name, value, field } = line
  const how = howInWords(line)
  return (
    <View className={styles.line}>
      <Tap
        className={styles.tap}
        onTap={() => setOpen(!open)}
        label={`${name}，${value ?? '空'}，${how ?? '原文写明'}，看原文`}
        expanded={open}
      >
        <View className={styles.head}>
          <View className={styles.name}>{name}</View>
          {value === null ? <Badge tone="notice">空</Badge> : <View className={styles.value}>{value}</View>}
        </View>
        {how !== null && <View className={styles.how}>{how}</View>}
      </Tap>
      {open && field.spans.length > 0 && <Words text={text} spans={field.spans} />}
    </View>
  )
}

/** What was read of a pasted paper, field by field: each with its words on a tap, the empty ones with the reason. */
export function ReadFields({ notice, text }: { notice: NoticeReading; text: string }) {
  return (
    <View className={styles.fields}>
      {linesOf(notice).map((line) => (
        <FieldLine key={line.name} line={line} text={text} />
      ))}
    </View>
  )
}
