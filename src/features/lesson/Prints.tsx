import { levels, type Level } from '@core/domain/quiz/question'
import { hasPrints, openPrint } from '@/platform/prints'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { levelWords, texts } from './texts'

/** What a class may print, open to everybody. `offered` are the levels that have questions. */
export function Prints({ offered }: { offered: ReadonlySet<Level> }) {
  return (
    <Section title={texts.printTitle}>
      {hasPrints ? (
        <>
          <Paragraph quiet>{texts.printNote}</Paragraph>
          <Rows>
            <Row title={texts.printCards} onTap={() => openPrint('cards')} />
            {levels
              .filter((level) => offered.has(level))
              .map((level) => (
                <Row
                  key={level}
                  title={`${levelWords[level]}${texts.printQuestions}`}
                  onTap={() => openPrint(`questions-${level}`)}
                />
              ))}
          </Rows>
        </>
      ) : (
        <Paragraph quiet>{texts.printElsewhere}</Paragraph>
      )}
    </Section>
  )
}
