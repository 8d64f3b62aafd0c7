import { View } from '@tarojs/components'
import { useState } from 'react'
import type { bankApi } from '@core/contract/bank'
import type { OutputOf } from '@core/contract/operation'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { handOver, handOverWord, untilInWords } from '@/session/handOver'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import styles from './Bank.module.scss'

type Exported = OutputOf<typeof bankApi.exportBank>

/** Hands the bank out as a table; it holds the answers of every question, and says so. */
export function ExportBank() {
  const { acting, act } = useAct()
  const [made, setMade] = useState<Exported | null>(null)
  const sending = acting.state === 'sending'
  const make = async (format: 'xlsx' | 'csv') => {
    const done = await act(`export ${format}`, (actId) => call('question', 'exportBank', { actId, format }))
    if (done) setMade(done)
  }
  return (
    <Section title="导出">
      <Paragraph quiet>表格里有全部题目和答案，正式答题的也在内，请妥善保管。改好以后可以再导入。</Paragraph>
      <View className={styles.two}>
        <Button held={sending} onTap={() => void make('xlsx')}>
          {sending ? '正在生成…' : '导出 xlsx'}
        </Button>
        <Button held={sending} onTap={() => void make('csv')}>
          导出 csv
        </Button>
      </View>
      {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
      {made && (
        <Rows>
          <Row
            title={made.name}
            note={`${made.questions} 题　${untilInWords(made.until)}`}
            value={handOverWord}
            onTap={() => void handOver(made)}
          />
        </Rows>
      )}
    </Section>
  )
}
