import { city } from '@city'
import { outreachSettings, settingNames } from '@core/domain/activity/unit'
import type { Outreach, OutreachFault } from '@core/domain/outreach/outreach'
import { Choices } from '@/ui/Choices'
import { MomentField } from '@/ui/MomentField'
import { Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import type { LineValues } from './lineStore'
import { texts } from './texts'

interface Props {
  values: LineValues
  faults: readonly OutreachFault[]
  /** The districts one may write for; null among them: the whole city. */
  districts: readonly (string | null)[]
  onChange: (change: Partial<LineValues>) => void
}

/** The six fields of a line. */
export function LineFields({ values, faults, districts, onChange }: Props) {
  const fault = (field: keyof Outreach, note?: string) => {
    const found = faults.find((one) => one.field === field)
    return found ? { wrong: true, note: found.words } : { note }
  }
  const names = new Map(city.districts.map(({ code, name }) => [code, name]))
  return (
    <Section>
      <MomentField
        label={texts.fields.date}
        kind="date"
        value={values.date}
        {...fault('date')}
        onChange={(date) => onChange({ date })}
      />
      <Choices
        label={texts.fields.district}
        choices={districts.map((code) => ({
          key: code ?? '',
          word: code === null ? texts.wholeCity : (names.get(code) ?? code),
        }))}
        chosen={values.district === null ? [] : [values.district]}
        {...fault('district')}
        onChoose={(district) => onChange({ district })}
      />
      <Choices
        label={texts.fields.setting}
        choices={outreachSettings.map((key) => ({ key, word: `进${settingNames[key]}` }))}
        chosen={values.setting === null ? [] : [values.setting]}
        {...fault('setting')}
        onChoose={(setting) => onChange({ setting })}
      />
      <TextField
        label={texts.fields.what}
        value={values.what}
        most={200}
        long
        {...fault('what', texts.whatNote)}
        onChange={(what) => onChange({ what })}
      />
      <TextField
        label={texts.fields.partner}
        value={values.partner}
        most={80}
        {...fault('partner', texts.partnerNote)}
        onChange={(partner) => onChange({ partner })}
      />
      <TextField
        label={texts.fields.people}
        value={values.people}
        most={8}
        {...fault('people', texts.peopleNote)}
        onChange={(people) => onChange({ people })}
      />
    </Section>
  )
}
