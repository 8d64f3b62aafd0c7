import { View } from '@tarojs/components'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import type { Photo } from '@core/domain/shelter/shelter'
import { showPictures } from '@/platform/publicFile'
import { Picture } from '@/ui/Picture'
import { Tap } from '@/ui/Tap'
import styles from './Entrance.module.scss'
import { texts } from './texts'
import { useKeptPictures } from './useKeptPictures'

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
  const found = useKeptPictures(shown.map(({ hash }) => files[hash] ?? ''))
  const from = (hash: string): string | null | undefined => found[files[hash] ?? '']
  const drawn = shown.filter(({ hash }) => typeof from(hash) === 'string')
  const all = drawn.map(({ hash }) => files[hash] ?? '')
  const missing = shown.filter(({ hash }) => from(hash) === null).length
  return (
    <View className={styles.entrance}>
      {drawn.map(({ hash, caption }) => (
        <Tap
          key={hash}
          className={styles.photo}
          label={`${sample ? texts.samplePicture : ''}${caption}，看大图`}
          onTap={() => showPictures(all, files[hash] ?? '')}
        >
          <Picture className={styles.picture} src={from(hash) ?? ''} label={caption} />
          {sample && <View className={styles.sample}>{texts.samplePicture}</View>}
        </Tap>
      ))}
      {place.entrance === null ? (
        <View className={styles.unknown}>{texts.noEntrance}</View>
      ) : (
        <View className={styles.sentence}>{place.entrance}</View>
      )}
      {missing > 0 && (
        <View
          className={styles.missing}
        >{`${drawn.length > 0 ? '还有' : '有'} ${missing} 张照片没有取到：联网看过一次就存在本机。`}</View>
      )}
    </View>
  )
}
