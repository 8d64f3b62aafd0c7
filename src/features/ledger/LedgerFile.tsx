import { useState } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { reportApi } from '@core/contract/report'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { handOver, handOverWord, sizeInWords, untilInWords } from '@/session/handOver'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { texts } from './texts'

type Made = OutputOf<typeof reportApi.exportOutreach>

/** A year of the ledger as a file: made by the cloud, good for an hour. */
export function LedgerFile({ year }: { year: number }) {
  const { acting, act } = useAct()
  const [made, setMade] = useState<Made | null>(null)
  const isMaking = acting.state === 'sending'
  const make = async () =>
    setMade(await act(`${year}`, (exportId) => call('report', 'exportOutreach', { exportId, year })))
  return (
    <>
      <Button held={isMaking} onTap={() => void make()}>
        {isMaking ? texts.making : texts.file}
      </Button>
      {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
      {made && (
        <Rows>
          <Row
            title={made.name}
            note={`${sizeInWords(made.bytes)}　${untilInWords(made.until)}`}
            value={handOverWord}
            onTap={() => void handOver(made)}
          />
        </Rows>
      )}
    </>
  )
}
