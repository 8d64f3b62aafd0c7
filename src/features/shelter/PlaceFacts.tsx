import { View } from '@tarojs/components'
import { conditionNames, hazardNames, levelNames, placeKindNames } from '@core/domain/shelter/kinds'
import type { Openness } from '@core/domain/shelter/openAt'
import type { PublicShelter, ShelterDetail } from '@core/domain/shelter/publicShelter'
import { districtName } from '@/session/preferences'
import { spoken } from '@/ui/spoken'
import styles from './PlaceFacts.module.scss'
import { hoursInWords, overnight, roomInWords, texts, usesInWords } from './texts'

interface Props {
  place: PublicShelter
  detail: ShelterDetail | null
  /** The details were looked for, here and in the cloud. */
  looked: boolean
  openness: Openness
}

type Fact = [label: string, words: string | null]

const yes = (value: boolean | null, there: string, not: string): string | null =>
  value === null ? null : value ? there : not

function factsOf({ place, detail, openness }: Omit<Props, 'looked'>): Fact[] {
  const { district, town, address, kind, uses, hazards, capacity, stepFree, floor, condition, telephone } = place
  return [
    ['适用', usesInWords(uses)],
    ['类别', [placeKindNames[kind], roomInWords(place)].filter(Boolean).join('，')],
    ['可避灾害', hazards.length > 0 ? hazards.map((hazard) => hazardNames[hazard]).join('、') : null],
    ['地址', address ?? ([districtName(district), town].filter(Boolean).join('') || null)],
    ['现状', condition && conditionNames[condition]],
    ...(openness.state === 'unknown' || place.hours === 'always' ? [] : ([['现在', openness.words]] as Fact[])),
    ['开放时间', detail?.opening ?? (place.hours && hoursInWords(place.hours))],
    ['能容纳', capacity === null ? null : `约 ${capacity} 人`],
    ['无障碍', yes(stepFree, '有无障碍通道', '有台阶')],
    ...(place.space === 'outdoor' ? [] : ([['楼层', floor]] as Fact[])),
    ['可否过夜', yes(overnight(place), '可以', '不可以')],
    ['电话', telephone],
  ]
}

function moreOf(detail: ShelterDetail): Fact[] {
  const { facilities, normalUse, area, level, unit, authority } = detail
  return [
    ['设施', facilities.length > 0 ? facilities.join('、') : null],
    ['平时用作', normalUse],
    ['面积', area === null ? null : `${area} 平方米`],
    ['级别', level && levelNames[level]],
    ['管理单位', unit],
    ['主管部门', authority],
  ]
}

function Line({ label, words }: { label: string; words: string | null }) {
  return (
    <View className={styles.fact} {...spoken({ label: `${label}，${words ?? texts.unknownFact}` })}>
      <View className={styles.label}>{label}</View>
      <View className={words === null ? styles.unknown : styles.words}>{words ?? texts.unknownFact}</View>
    </View>
  )
}

/** What is known of a place, label beside value; what nobody knows is written out. */
export function PlaceFacts({ place, detail, looked, openness }: Props) {
  return (
    <View className={styles.facts}>
      {[...factsOf({ place, detail, openness }), ...(detail ? moreOf(detail) : [])].map(([label, words]) => (
        <Line key={label} label={label} words={words} />
      ))}
      {!detail && place.more && (
        <View className={styles.fact}>{looked ? texts.detailsOffline : texts.detailsComing}</View>
      )}
    </View>
  )
}
