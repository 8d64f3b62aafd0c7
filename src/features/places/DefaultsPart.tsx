import { city } from '@city'
import { placeKindNames, placeKinds, useNames, uses } from '@core/domain/shelter/kinds'
import { useLook } from '@/session/preferences'
import { OneOf } from '@/ui/OneOf'
import { Choices } from '@/ui/Choices'
import { MomentField } from '@/ui/MomentField'
import { Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { choicesOf } from './formParts'
import type { Choice } from './importStore'

type Defaults = NonNullable<Choice['defaults']>

/** What is said once for the whole file, where its rows say nothing. */
export function DefaultsPart({ defaults, onChange }: { defaults: Defaults; onChange: (defaults: Defaults) => void }) {
  const look = useLook()
  const { kind, district, uses: chosen = [], source } = defaults
  const toggled = (use: (typeof uses)[number]) =>
    uses.filter((one) => (one === use ? !chosen.includes(use) : chosen.includes(one)))
  return (
    <Section title="行里没写时，整份都算">
      <Paragraph quiet>只有整份清单都一样时才选；拿不准就不选，没写的行会在报告里列出来。</Paragraph>
      <Rows>
        <OneOf
          look={look}
          label="类别"
          choices={choicesOf(placeKinds, placeKindNames)}
          chosen={kind ?? null}
          none="不统一"
          onChoose={(one) => onChange({ ...defaults, kind: one ?? undefined })}
        />
        <OneOf
          look={look}
          label="县区"
          choices={city.districts.map(({ code, name }) => ({ key: code, word: name }))}
          chosen={district ?? null}
          none="不统一"
          onChoose={(one) => onChange({ ...defaults, district: one ?? undefined })}
        />
      </Rows>
      <Choices
        label="用途（可多选）"
        choices={choicesOf(uses, useNames)}
        chosen={chosen}
        onChoose={(use) => onChange({ ...defaults, uses: toggled(use) })}
      />
      <TextField
        label="这份清单的来源文件"
        value={source?.document ?? ''}
        most={120}
        placeholder="发文名称或文号"
        onChange={(document) =>
          onChange({ ...defaults, source: document === '' ? undefined : { document, date: source?.date ?? null } })
        }
      />
      {source && (
        <MomentField
          label="来源文件的日期（不知道就空着）"
          kind="date"
          value={source.date ?? ''}
          onChange={(date) => onChange({ ...defaults, source: { ...source, date: date === '' ? null : date } })}
        />
      )}
    </Section>
  )
}
