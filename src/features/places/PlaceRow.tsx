import { View } from '@tarojs/components'
import { city } from '@city'
import { placeKindNames } from '@core/domain/shelter/kinds'
import { lackWords } from '@core/domain/shelter/needsAttention'
import { reasonWords, type ReasonCode } from '@core/domain/shelter/reasons'
import { open } from '@/platform/navigation'
import { Badge } from '@/ui/Badge'
import { Tap } from '@/ui/Tap'
import styles from './Places.module.scss'
import type { PlaceItem } from './usePlaces'

/** The name of a district by its code. */
export const districtName = (code: string): string => city.districts.find((one) => one.code === code)?.name ?? code

/** A code of the cloud in words; one that this build does not know stands for itself. */
export const whyInWords = (code: string): string => (code in reasonWords ? reasonWords[code as ReasonCode] : code)

/** The word that says where a place stands. */
function standing({ withdrawn, public: isPublic, reasons }: PlaceItem): { word: string; notice: boolean } {
  if (withdrawn) return { word: '已撤回', notice: true }
  if (!isPublic) return { word: '不公开', notice: true }
  return reasons.includes('stale') ? { word: '待核实', notice: true } : { word: '可公开', notice: false }
}

/** One place of the list: what and where it is, whether the public may read of it, and why not. */
export function PlaceRow({ item }: { item: PlaceItem }) {
  const { word, notice } = standing(item)
  const note = [placeKindNames[item.kind], districtName(item.district), item.town].filter(Boolean).join('　')
  const why = [...item.reasons.map(whyInWords), ...item.lacks.map((lack) => lackWords[lack])]
  const name = item.officeNumber === null ? item.name : `${item.name}（${item.officeNumber}）`
  return (
    <Tap className={styles.item} onTap={() => open('staff/places/record', { id: item.id })}>
      <View className={styles.words}>
        <View className={styles.name}>{name}</View>
        <View className={styles.note}>{note}</View>
        {why.map((words) => (
          <View key={words} className={styles.why}>
            {words}
          </View>
        ))}
      </View>
      <Badge tone={notice ? 'notice' : 'quiet'}>{word}</Badge>
    </Tap>
  )
}
