import { city } from '@city'
import {
  conditionNames,
  conditions,
  levelNames,
  levels,
  placeKindNames,
  placeKinds,
  useNames,
  uses,
} from '@core/domain/shelter/kinds'
import { Choices } from '@/ui/Choices'
import { LinesField } from '@/ui/LinesField'
import { Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { choicesOf, faultAt, textOf, type PartProps } from './formParts'
import { KnownChoice } from './KnownChoice'

/** What a place is, what for, and in which district. */
export function BasicPart(part: PartProps) {
  const { values, faults, change } = part
  const towns = city.towns[values.district] ?? []
  const toggled = (use: (typeof uses)[number]) =>
    change(({ uses: was }) => ({ uses: uses.filter((one) => (one === use ? !was.includes(use) : was.includes(one))) }))
  return (
    <Section title="基本情况">
      <TextField label="名称" most={80} {...textOf(part, 'name')} />
      <LinesField
        label="别名（大家平时怎么叫，一行一个）"
        lines={values.otherNames}
        longest={80}
        most={10}
        onChange={(otherNames) => change(() => ({ otherNames }))}
      />
      <TextField label="单位自己的编号（不公开）" most={60} {...textOf(part, 'officeNumber')} />
      <KnownChoice {...part} label="类别" field="kind" needed choices={choicesOf(placeKinds, placeKindNames)} />
      <Choices
        label="用途（可多选；一个都不选就是没有写明，居民的两张清单里都不显示）"
        choices={choicesOf(uses, useNames)}
        chosen={values.uses}
        onChoose={toggled}
      />
      <KnownChoice {...part} label="级别" field="level" choices={choicesOf(levels, levelNames)} />
      <KnownChoice {...part} label="状态" field="condition" choices={choicesOf(conditions, conditionNames)} />
      <Choices
        label="县区"
        choices={city.districts.map(({ code, name }) => ({ key: code, word: name }))}
        chosen={[values.district]}
        {...faultAt(faults, 'district')}
        onChoose={(district) => change((was) => ({ district, town: was.district === district ? was.town : '' }))}
      />
      {towns.length > 0 && (
        <Choices
          label="乡镇、街道"
          choices={[...towns.map((town) => ({ key: town, word: town })), { key: '', word: '未知' }]}
          chosen={[values.town]}
          onChoose={(town) => change(() => ({ town }))}
        />
      )}
      <TextField label="地址" most={200} {...textOf(part, 'address')} />
    </Section>
  )
}
