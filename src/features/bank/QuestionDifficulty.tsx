import { ways, inAll } from '@core/domain/activity/difficulty'
import { wording } from '@/api/wording'
import { Paragraph, Section } from '@/ui/Section'
import { lookNames, texts } from './difficultyTexts'
import { ToldBar } from './ToldBar'
import { useDifficulty } from './useDifficulty'

const untold = { sheets: null, classes: null, practice: null }

/** How difficult one version of a question is: all answers, and where they were given. */
export function QuestionDifficulty({ id, version }: { id: string; version: number }) {
  const { loaded } = useDifficulty()
  if (loaded.state === 'loading') return null
  if (loaded.state === 'failed')
    return (
      <Section title={texts.one}>
        <Paragraph quiet>{wording[loaded.code]}</Paragraph>
      </Section>
    )
  const found = loaded.value.questions.find((one) => one.id === id && one.version === version) ?? untold
  return (
    <Section title={texts.one} beside={`第 ${version} 版`}>
      <ToldBar words={lookNames.all} told={inAll(found)} />
      {inAll(found) && ways.map((way) => <ToldBar key={way} words={lookNames[way]} told={found[way]} />)}
      <Paragraph quiet>{texts.few}</Paragraph>
    </Section>
  )
}
