import { datumNames, datums, precisionNames, precisions, spaceNames, spaces } from '@core/domain/shelter/kinds'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { choicesOf, textOf, type PartProps } from './formParts'
import { KnownChoice } from './KnownChoice'

/** Where a place is, and how one gets in. */
export function SitePart(part: PartProps) {
  return (
    <Section title="位置和入口">
      <Paragraph quiet>不知道就空着，不要估一个。坐标保存时都换算成 WGS-84，并记下原来的坐标系。</Paragraph>
      <TextField label="经度" most={20} placeholder="107.0231" {...textOf(part, 'longitude')} />
      <TextField label="纬度" most={20} placeholder="33.0677" {...textOf(part, 'latitude')} />
      <KnownChoice
        {...part}
        label="上面写的是哪种坐标系"
        field="datum"
        needed
        choices={choicesOf(datums, datumNames)}
      />
      <KnownChoice
        {...part}
        label="位置精确到"
        field="precision"
        needed
        choices={choicesOf(precisions, precisionNames)}
      />
      <TextField label="入口怎么找" most={1000} long placeholder="东门进，门卫室旁" {...textOf(part, 'entrance')} />
      <TextField label="楼层" most={40} placeholder="地下一层" {...textOf(part, 'floor')} />
      <KnownChoice
        {...part}
        label="轮椅能不能不经台阶进去"
        field="stepFree"
        choices={[
          { key: 'yes', word: '能' },
          { key: 'no', word: '不能' },
        ]}
      />
      <KnownChoice {...part} label="室内还是室外" field="space" choices={choicesOf(spaces, spaceNames)} />
      <TextField label="平时做什么用" most={200} placeholder="停车场" {...textOf(part, 'normalUse')} />
    </Section>
  )
}
