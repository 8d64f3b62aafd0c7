import { wording } from '@/api/wording'
import { CountBar } from '@/ui/CountBar'
import { Page } from '@/ui/Page'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { Table } from '@/ui/Table'
import { Again } from './Again'
import { bandInWords, bandsOf } from './bands'
import { Compare } from './Compare'
import { ExportResults } from './ExportResults'
import { Figures } from './Figures'
import { FindSheet } from './FindSheet'
import { lettersOf } from './optionWords'
import { QuestionResults } from './QuestionResults'
import { texts } from './texts'
import { useResults, type Results } from './useResults'

function Summary({ results: { title, sheets, tickets, late, average, outOf } }: { results: Results }) {
  return (
    <Section title={title}>
      <Figures
        figures={[
          { what: '答卷', figure: `${sheets} 份` },
          { what: `平均，满分 ${outOf} 分`, figure: average === null ? '还没有' : `${average} 分` },
        ]}
      />
      {tickets > 0 && <Meta>{`其中 ${tickets} 份不记名`}</Meta>}
      {late > 0 && <Meta>{`其中 ${late} 份超时交卷`}</Meta>}
      {sheets === 0 && <Paragraph quiet>{texts.noSheets}</Paragraph>}
    </Section>
  )
}

function Distribution({ results: { distribution, outOf, sheets } }: { results: Results }) {
  return (
    <Section title={texts.distribution}>
      {bandsOf(distribution, outOf).map((band) => (
        <CountBar
          key={band.from}
          words={bandInWords(band)}
          count={`${band.sheets} 份`}
          part={band.sheets}
          whole={sheets}
        />
      ))}
    </Section>
  )
}

function Topics({ results: { topics } }: { results: Results }) {
  return (
    <Section title={texts.topicsTitle}>
      {topics.map(({ topic, right, outOf }) => (
        <CountBar key={topic} words={topic} count={`答对 ${right} / ${outOf}`} part={right} whole={outOf} />
      ))}
    </Section>
  )
}

/** The same as the pictures, in figures: in the order of the paper. */
function InFigures({ results: { questions } }: { results: Results }) {
  return (
    <Section title={texts.table}>
      <Table
        label={texts.questions}
        columns={['题', '作答', '答对', '错选最多']}
        rows={questions.map(({ answered, right, mostChosenWrong, counts }, place) => [
          `${place + 1}`,
          `${answered}`,
          `${right}`,
          mostChosenWrong === null ? '' : `${lettersOf([mostChosenWrong])}（${counts[mostChosenWrong] ?? 0}）`,
        ])}
      />
    </Section>
  )
}

/** The results of an activity, also while it is open: pictures first, the table beside them. */
export function ResultsView({ activityId, look }: { activityId: string; look: string }) {
  const { loaded, renew } = useResults(activityId)
  if (loaded.state !== 'there')
    return (
      <Page look={look}>
        {loaded.state === 'loading' ? (
          <Skeleton lines={8} />
        ) : (
          <Status title="没有取到结果" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
        )}
      </Page>
    )
  const results = loaded.value
  const some = results.sheets > 0
  return (
    <Page
      look={look}
      aside={
        <>
          {some && <InFigures results={results} />}
          {some && <FindSheet activityId={activityId} />}
          <Compare activityId={activityId} />
          {some && <ExportResults activityId={activityId} />}
        </>
      }
    >
      <Summary results={results} />
      {some && (
        <>
          <Again results={results} />
          <QuestionResults results={results} />
          <Topics results={results} />
          <Distribution results={results} />
        </>
      )}
    </Page>
  )
}
