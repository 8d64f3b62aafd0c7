import { View } from '@tarojs/components'
import type { Finding } from '@core/domain/announcement/checks'
import { Badge } from '@/ui/Badge'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import styles from './Desk.module.scss'

interface Props {
  findings: readonly Finding[]
  reasons: Readonly<Record<string, string>>
  /** Where reasons can be written; elsewhere they are read. */
  onReason?: ((code: string, reason: string) => void) | undefined
}

/** What the checks found: errors to mend, and warnings with the reason that somebody gave. */
export function Findings({ findings, reasons, onReason }: Props) {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const open = findings.filter(({ severity, code }) => severity === 'warning' && !reasons[code]?.trim()).length
  const beside = findings.length === 0 ? '没有问题' : `${errors} 项要改，${open} 项请看`
  return (
    <Section title="检查" beside={beside}>
      {findings.length === 0 && <Paragraph quiet>日期、时间、依据、格式都检查过了。</Paragraph>}
      {findings.map(({ code, severity, message }) => (
        <View key={`${code}${message}`} className={styles.finding}>
          <View className={styles.findingHead}>
            <Badge tone={severity === 'error' ? 'notice' : 'quiet'}>{severity === 'error' ? '要改' : '请看'}</Badge>
            <View>{message}</View>
          </View>
          {severity === 'warning' && onReason && (
            <TextField
              label="没有问题的理由（会留存）"
              value={reasons[code] ?? ''}
              most={300}
              onChange={(reason) => onReason(code, reason)}
            />
          )}
          {severity === 'warning' && !onReason && (
            <View className={styles.reason}>{reasons[code] ? `理由：${reasons[code]}` : '还没有写理由'}</View>
          )}
        </View>
      ))}
    </Section>
  )
}
