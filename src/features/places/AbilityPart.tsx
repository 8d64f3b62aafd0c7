import { durationNames, durations, hazardNames, hazards, type Hazard } from '@core/domain/shelter/kinds'
import { Choices } from '@/ui/Choices'
import { LinesField } from '@/ui/LinesField'
import { Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { choicesOf, textOf, type PartProps } from './formParts'
import { KnownChoice } from './KnownChoice'

/** How many a place takes, from what, for how long, and who keeps it. */
export function AbilityPart(part: PartProps) {
  const { values, change } = part
  const toggled = (hazard: Hazard) =>
    change(({ hazards: was }) => ({
      hazards: hazards.filter((one) => (one === hazard ? !was.includes(hazard) : was.includes(one))),
    }))
  return (
    <Section title="能力和管理">
      <TextField label="能容纳多少人" most={9} placeholder="不知道就空着" {...textOf(part, 'capacity')} />
      <TextField label="面积（平方米）" most={12} placeholder="不知道就空着" {...textOf(part, 'area')} />
      <KnownChoice {...part} label="能避多久" field="duration" choices={choicesOf(durations, durationNames)} />
      <Choices
        label="适用灾害（可多选，没有写明就不选）"
        choices={choicesOf(hazards, hazardNames)}
        chosen={values.hazards}
        onChoose={toggled}
      />
      <LinesField
        label="设施（一行一个）"
        lines={values.facilities}
        longest={60}
        most={40}
        onChange={(facilities) => change(() => ({ facilities }))}
      />
      <TextField label="管理单位" most={100} {...textOf(part, 'unit')} />
      <TextField label="值班电话（单位的，不写个人手机）" most={60} {...textOf(part, 'telephone')} />
    </Section>
  )
}
