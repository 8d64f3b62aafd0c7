import { city } from '@city'
import { outreachSettings, settingNames, type Unit } from '@core/domain/activity/unit'
import { Choices } from '@/ui/Choices'
import { TextField } from '@/ui/TextField'
import { texts } from './texts'
import { useTeacherDistricts } from './teacherDistricts'

const WHOLE = 'whole'
const all = [{ key: WHOLE, word: '全市' }, ...city.districts.map(({ code, name }) => ({ key: code, word: name }))]

/** For whom an activity is held. */
export function UnitFields({ unit, onChange }: { unit: Unit; onChange: (unit: Unit) => void }) {
  const change = (part: Partial<Unit>) => onChange({ ...unit, ...part })
  const mine = useTeacherDistricts()
  const districts = mine === null ? all : all.filter(({ key }) => mine.includes(key))
  const isSchool = unit.setting === 'school'
  return (
    <>
      <Choices
        label={texts.setting}
        choices={outreachSettings.map((key) => ({ key, word: settingNames[key] }))}
        chosen={[unit.setting]}
        onChoose={(setting) => change({ setting })}
      />
      <TextField
        label={isSchool ? texts.school : texts.unit}
        value={unit.name}
        most={40}
        onChange={(name) => change({ name })}
      />
      {isSchool && (
        <>
          <TextField
            label={texts.grade}
            value={unit.grade ?? ''}
            most={20}
            placeholder="例如 五年级"
            onChange={(grade) => change({ grade })}
          />
          <TextField
            label={texts.group}
            value={unit.class ?? ''}
            most={20}
            placeholder="例如 3 班"
            onChange={(group) => change({ class: group })}
          />
        </>
      )}
      <Choices
        label={texts.district}
        choices={districts}
        chosen={[unit.district ?? WHOLE]}
        onChoose={(key) => change({ district: key === WHOLE ? null : key })}
      />
    </>
  )
}
