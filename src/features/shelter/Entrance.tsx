import { View } from '@tarojs/components'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import type { Photo } from '@core/domain/shelter/shelter'
import { publicAddress, showPictures } from '@/platform/publicFile'
import { Picture } from '@/ui/Picture'
import { Tap } from '@/ui/Tap'
import styles from './Entrance.module.scss'
import { texts } from './texts'

interface Props {
  place: Pick<PublicShelter, 'entrance'>
  photos: readonly Photo[]
  /** Where photos are, by the hash of their content. */
  files: Readonly<Record<string, string>>
  sample: boolean
}

/** At most so many photos are drawn; the first is that of the way in. */
const MOST = 6

/** How to find the way in: photos as they come, each with what it shows in words, and one sentence. */
export function Entrance({ place, photos, files, sample }: Props) {
  const shown = photos.filter(({ hash }) => files[hash] !== undefined).slice(0, MOST)
  const all = shown.map(({ hash }) => files[hash] ?? '')
  return (
    <View className={styles.entrance}>
      {shown.map(({ hash, caption }) => (
        <Tap
          key={hash}
          className={styles.photo}
          label={`${sample ? texts.samplePicture : ''}${caption}，看大图`}
          onTap={() => showPictures(all, files[hash] ?? '')}
        >
          <Picture className={styles.picture} src={publicAddress(files[hash] ?? '')} label={caption} />
          {sample && <View className={styles.sample}>{texts.samplePicture}</View>}
        </Tap>
      ))}
      {place.entrance === null ? (
        <View className={styles.unknown}>{texts.noEntrance}</View>
      ) : (
        <View className={styles.sentence}>{place.entrance}</View>
      )}
    </View>
  )
}
