import { View } from '@tarojs/components'
import { useState } from 'react'
import { city } from '@city'
import { settingNames } from '@core/domain/activity/unit'
import { dateAt, momentInWords } from '@core/domain/moment'
import { figureInWords, partNames } from '@core/domain/outreach/figureInWords'
import { parts, type Counted, type Part } from '@core/domain/outreach/figures'
import { paragraph } from '@core/domain/outreach/paragraph'
import { periodInWords, yearOf, type Period } from '@core/domain/outreach/period'
import { figureNotes } from '@core/domain/outreach/tables'
import { wording } from '@/api/wording'
import { copy } from '@/session/copy'
import { districtName } from '@/session/preferences'
import { now, useNow } from '@/session/serverClock'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Skeleton, Status } from '@/ui/Status'
import { FigureBars, FigureTable, type FigureRow } from './FigureTable'
import { FiguresFile } from './FiguresFile'
import { PeriodChooser } from './PeriodChooser'
import { periodOf, type ChosenPeriod } from './periodOf'
import styles from './Report.module.scss'
import { texts } from './texts'
import { useFigures, type FiguresSaid } from './useFigures'

/** One part in all: how often, and with how many people. */
function Total({ part, counted }: { part: Part; counted: Counted }) {
  const { name, timesUnit, people, peopleUnit } = partNames[part]
  const { times, people: number, uncounted } = counted
  const unit = (figure: number | string, word: string) => (typeof figure === 'number' ? ` ${word}` : '')
  return (
    <View className={styles.total}>
      <View className={styles.name}>{name}</View>
      <View className={styles.number}>{`${figureInWords(times)}${unit(times, timesUnit)}`}</View>
      <View className={styles.count}>{`${people} ${figureInWords(number)}${unit(number, peopleUnit)}`}</View>
      {uncounted > 0 && number !== 'unknown' && (
        <View className={styles.count}>{`其中 ${uncounted} ${timesUnit}未统计`}</View>
      )}
    </View>
  )
}

/** A picture with its table: beside it on a wide screen, below it on a phone. */
function Breakdown({
  title,
  head,
  note,
  rows,
  part,
}: {
  title: string
  head: string
  note?: string
  rows: readonly FigureRow[]
  part: Part
}) {
  return (
    <Section title={title}>
      {note !== undefined && <Paragraph quiet>{note}</Paragraph>}
      <View className={styles.beside}>
        <FigureBars rows={rows} part={part} />
        <FigureTable head={head} rows={rows} part={part} />
      </View>
    </Section>
  )
}

function Told({ said: { figures, now: at } }: { said: FiguresSaid }) {
  const [part, setPart] = useState<Part>('online')
  const { total, districts, settings, months, period } = figures
  const text = paragraph(figures, city.name)
  return (
    <>
      <Section title={periodInWords(period)} beside={momentInWords(at, now())}>
        <View className={styles.totals}>
          {parts.map((one) => (
            <Total key={one} part={one} counted={total[one]} />
          ))}
        </View>
      </Section>
      <Section>
        <Segmented
          label={texts.look}
          choices={parts.map((key) => ({ key, word: partNames[key].name }))}
          chosen={part}
          onChoose={setPart}
        />
      </Section>
      <Breakdown
        title={texts.districts}
        head="县区"
        note={texts.districtsNote}
        part={part}
        rows={districts.map(({ district, line }) => ({
          key: district ?? 'city',
          word: district === null ? texts.wholeCity : districtName(district),
          line,
        }))}
      />
      <Breakdown
        title={texts.settings}
        head="五进"
        part={part}
        rows={settings.map(({ setting, line }) => ({ key: setting, word: `进${settingNames[setting]}`, line }))}
      />
      <Breakdown
        title={texts.months}
        head="月份"
        part={part}
        rows={months.map(({ month, line }) => ({
          key: month,
          word: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
          line,
        }))}
      />
      <View className={styles.reading}>
        <Section title={texts.paragraph}>
          <Paragraph>{text}</Paragraph>
          <Button onTap={() => void copy(text)}>{texts.copy}</Button>
        </Section>
      </View>
    </>
  )
}

function FiguresOf({ period }: { period: Period }) {
  const { loaded, renew } = useFigures(period)
  if (loaded.state === 'loading') return <Skeleton lines={8} />
  if (loaded.state === 'failed')
    return <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
  return (
    <>
      <Told said={loaded.value} />
      <View className={styles.reading}>
        <Section title={texts.file}>
          <FiguresFile period={period} />
        </Section>
        <Section title={texts.notes}>
          {[...figureNotes, texts.fresh].map((note) => (
            <Paragraph key={note} quiet>
              {note}
            </Paragraph>
          ))}
        </Section>
      </View>
    </>
  )
}

/** 年报数据: a period, its figures as pictures with tables, the paragraph for the report, and the tables as a file. */
export function FiguresView() {
  const today = dateAt(useNow(60_000))
  const [chosen, setChosen] = useState<ChosenPeriod>({ choice: 'this', own: yearOf(Number(today.slice(0, 4))) })
  const period = periodOf(chosen, today)
  return (
    <>
      <Section>
        <PeriodChooser chosen={chosen} today={today} onChoose={setChosen} />
      </Section>
      <FiguresOf key={`${period.from} ${period.until}`} period={period} />
    </>
  )
}
