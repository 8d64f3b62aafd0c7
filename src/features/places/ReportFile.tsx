import { useState } from 'react'
import { AppError } from '@core/contract/errors'
import { reportCsv, type ReportLine } from '@core/domain/files/reportCsv'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { handOverFile } from '@/platform/textFile'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'

/** All lines of a report, fetched page by page. */
async function everyLine(id: string): Promise<ReportLine[]> {
  const lines: ReportLine[] = []
  let after: number | undefined = 0
  while (after !== undefined) {
    const page: { problems: ReportLine[]; next?: number | undefined } = await call('shelter', 'listProblems', {
      id,
      after,
    })
    lines.push(...page.problems)
    after = page.next
  }
  return lines
}

/** Hands the report over as a file that spreadsheets open. */
export function ReportFile({ id }: { id: string }) {
  const [making, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    try {
      if (!(await handOverFile('导入报告.csv', reportCsv(await everyLine(id))))) tell('没有发出去。')
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      tell(wording[error.code])
    } finally {
      setMaking(false)
    }
  }
  return (
    <Button held={making} onTap={() => void make()}>
      {making ? '正在生成…' : '下载报告（csv）'}
    </Button>
  )
}
