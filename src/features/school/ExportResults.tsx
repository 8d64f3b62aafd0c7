import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { wording } from '@/api/wording'
import { handOver, handOverWord, sizeInWords, untilInWords } from '@/session/handOver'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import styles from './School.module.scss'
import { texts } from './texts'

type Export = OutputOf<typeof activityApi.exportResults>

const formats = ['xlsx', 'csv'] as const

/** Results as files. They are made by one tap and handed over by the next: WeChat sends a file only straight after a tap. */
export function ExportResults({ activityId }: { activityId: string }) {
  const { acting, act } = useAct()
  const [made, setMade] = useState<Export | null>(null)
  const make = async (format: (typeof formats)[number]) => {
    if (!(await askConsent())) return
    setMade(null)
    setMade(await act(format, (exportId) => call('activity', 'exportResults', { exportId, activityId, format })))
  }
  return (
    <Section title={texts.export}>
      <Paragraph quiet>{texts.exportNote}</Paragraph>
      <View className={styles.actions}>
        {formats.map((format) => (
          <Button key={format} held={acting.state === 'sending'} onTap={() => void make(format)}>
            {format === 'xlsx' ? '导出 Excel' : '导出 CSV'}
          </Button>
        ))}
      </View>
      {acting.state === 'sending' && <Paragraph quiet>正在导出…</Paragraph>}
      {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
      {made && (
        <>
          <Rows>
            {made.files.map((file) => (
              <Row
                key={file.name}
                title={file.name}
                note={sizeInWords(file.bytes)}
                value={handOverWord}
                onTap={() => void handOver(file)}
              />
            ))}
          </Rows>
          <Meta>{untilInWords(made.until)}</Meta>
        </>
      )}
    </Section>
  )
}
