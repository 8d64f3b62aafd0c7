import { useCallback, useState } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { reportApi } from '@core/contract/report'
import { settingNames } from '@core/domain/activity/unit'
import { dateAt, dateInWords } from '@core/domain/moment'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { useNow } from '@/session/serverClock'
import { usePaged } from '@/session/usePaged'
import { useRoles } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Leaves } from '@/ui/Leaves'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { LedgerFile } from './LedgerFile'
import { lineBegun } from './lineStore'
import { districtInWords, peopleInWords } from './lineWords'
import { texts } from './texts'

type Page = OutputOf<typeof reportApi.listOutreach>
type Line = Page['lines'][0]

const linesOf = ({ lines }: Page) => lines

/** How many years one looks back on. */
const YEARS = 3

function LineRow({ item: { id, line, struck } }: { item: Line }) {
  const { date, district, setting, what, partner, people } = line
  const note = [dateInWords(date), districtInWords(district), `进${settingNames[setting]}`, partner].join('　')
  return (
    <Row
      title={what}
      note={note}
      value={struck === null ? peopleInWords(people) : texts.struck}
      onTap={() => open('staff/ledger/item', { id })}
    />
  )
}

/** 宣传台账: what the office did offline, a year at a time, the latest day first. */
export function LedgerView() {
  const thisYear = Number(dateAt(useNow(60_000)).slice(0, 4))
  const [chosen, setChosen] = useState<number | null>(null)
  const year = chosen ?? thisYear
  const load = useCallback(
    (after: string | number | undefined) =>
      call('report', 'listOutreach', { year, ...(typeof after === 'string' && { after }) }),
    [year],
  )
  const { paged, renew, rest } = usePaged<Page, Line>(load, linesOf)
  const writes = useRoles().includes('editor')
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back))
  return (
    <>
      {writes && (
        <Section>
          <Button kind="filled" onTap={() => open('staff/ledger/edit')}>
            {lineBegun() ? texts.goOn : texts.write}
          </Button>
        </Section>
      )}
      <Section>
        <Choices
          label={texts.year}
          choices={years.map((key) => ({ key, word: `${key}年` }))}
          chosen={[String(year)]}
          onChoose={(key) => setChosen(Number(key))}
        />
        {paged.state === 'loading' && <Skeleton lines={5} />}
        {paged.state === 'failed' && (
          <Status title="没有取到" text={wording[paged.code]} action={{ word: '再试一次', onTap: renew }} />
        )}
        {paged.state === 'there' && (
          <>
            {paged.items.length === 0 && <Paragraph>{texts.empty}</Paragraph>}
            <Leaves items={paged.items} rest={rest}>
              {(items) => (
                <Rows>
                  {items.map((item) => (
                    <LineRow key={item.id} item={item} />
                  ))}
                </Rows>
              )}
            </Leaves>
            {paged.items.length > 0 && <LedgerFile key={year} year={year} />}
          </>
        )}
      </Section>
      <Section>
        <Paragraph quiet>{texts.emptyHow}</Paragraph>
      </Section>
    </>
  )
}
