import { showings } from '@core/domain/activity/activity'
import { showingNames } from '@core/domain/activity/names'
import { Choices } from '@/ui/Choices'
import { MomentField } from '@/ui/MomentField'
import { Row } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Toggle } from '@/ui/Toggle'
import { BlueprintFields } from './BlueprintFields'
import type { Draft } from './draft'
import { texts } from './texts'
import { UnitFields } from './UnitFields'

const attempts = ['1', '2', '3'] as const
const minutes = ['none', '10', '20', '40'] as const

interface Props {
  draft: Draft
  topics: readonly string[]
  /** Its paper is fixed: only what does not touch it may change. */
  fixed: boolean
  onChange: (part: Partial<Draft>) => void
}

/** What most people leave as it is. */
export function MoreSettings({ draft, topics, fixed, onChange }: Props) {
  const showing = (
    <Choices
      label={texts.showing}
      choices={showings.map((key) => ({ key, word: showingNames[key] }))}
      chosen={[draft.showing]}
      onChoose={(key) => onChange({ showing: key })}
    />
  )
  if (fixed) return showing
  return (
    <>
      <UnitFields unit={draft.unit} onChange={(unit) => onChange({ unit })} />
      {draft.from === 'blueprint' && (
        <BlueprintFields parts={draft.parts} topics={topics} onChange={(parts) => onChange({ parts })} />
      )}
      <Section>
        <Choices
          label={texts.attempts}
          choices={attempts.map((key) => ({ key, word: `${key} 次` }))}
          chosen={attempts.filter((key) => Number(key) === draft.attempts)}
          onChoose={(key) => onChange({ attempts: Number(key) })}
        />
        <Choices
          label={texts.minutes}
          choices={minutes.map((key) => ({ key, word: key === 'none' ? '不限时' : `${key} 分钟` }))}
          chosen={minutes.filter((key) => (key === 'none' ? null : Number(key)) === draft.minutes)}
          onChoose={(key) => onChange({ minutes: key === 'none' ? null : Number(key) })}
        />
        {showing}
        <MomentField
          label={texts.opensOn}
          kind="date"
          value={draft.opensOn}
          note="不填就是马上开始。"
          onChange={(opensOn) => onChange({ opensOn })}
        />
        {!RELEASE && (
          <Row title={texts.sample}>
            <Toggle on={draft.sample} label={texts.sample} onTap={() => onChange({ sample: !draft.sample })} />
          </Row>
        )}
      </Section>
    </>
  )
}
