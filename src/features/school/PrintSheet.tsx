import { useState } from 'react'
import type { outletApi } from '@core/contract/outlet'
import type { OutputOf } from '@core/contract/operation'
import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { wording } from '@/api/wording'
import { handOver, handOverWord, untilInWords } from '@/session/handOver'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { texts } from './texts'

type Sheet = OutputOf<typeof outletApi.printActivity>

/** The questions of an activity on paper, made by one tap and handed over by the next: WeChat sends a file only straight after a tap. */
export function PrintSheet({ activityId }: { activityId: string }) {
  const { acting, act } = useAct()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const make = async () => {
    if (!(await askConsent())) return
    setSheet(await act('print', (actId) => call('outlet', 'printActivity', { actId, activityId })))
  }
  return (
    <Section title={texts.print}>
      <Paragraph quiet>{texts.printNote}</Paragraph>
      {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
      {sheet === null ? (
        <Button held={acting.state === 'sending'} onTap={() => void make()}>
          {acting.state === 'sending' ? texts.printing : texts.makePrint}
        </Button>
      ) : (
        <>
          <Rows>
            <Row title={sheet.name} value={handOverWord} onTap={() => void handOver(sheet)} />
          </Rows>
          <Meta>{untilInWords(sheet.until)}</Meta>
        </>
      )}
    </Section>
  )
}
