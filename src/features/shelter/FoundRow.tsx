import { View } from '@tarojs/components'
import { Badge } from '@/ui/Badge'
import { Dial } from '@/ui/Dial'
import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import styles from './FoundRow.module.scss'
import type { Found } from './looking'
import { Marks, Where } from './Marks'
import { inOneSentence, marksOf, whereOf } from './marks'
import { nameOf, texts } from './texts'

interface Props {
  found: Found
  sample: boolean
  /** Its number stands beside it, in the place of the dial. */
  plain?: boolean
  onTap: () => void
}

/** A place of the list: which way and how far, what it is called, what is known of it. */
export function FoundRow({ found, sample, plain, onTap }: Props) {
  const { place, way, checked } = found
  return (
    <Tap className={styles.row} onTap={onTap} label={inOneSentence(found, sample)}>
      {!plain && (
        <View className={styles.side}>
          {way?.state === 'known' ? <Dial bearing={way.bearing} /> : <Icon name="pin" size={28} />}
        </View>
      )}
      <View className={styles.main}>
        <View className={styles.head}>
          <View className={styles.name}>{nameOf(place.name, sample)}</View>
          {sample && <Badge tone="edge">{texts.sample}</Badge>}
        </View>
        <Where words={whereOf(found)} />
        <View className={styles.foot}>
          <Marks marks={marksOf(found)} />
          {checked === null ? (
            <Badge tone="notice">{texts.toVerify}</Badge>
          ) : (
            <View className={styles.checked}>{checked}</View>
          )}
        </View>
      </View>
    </Tap>
  )
}
