import { Image, View } from '@tarojs/components'
import type { KeptFile } from '@core/domain/announcement/content'
import { openDocument, publicAddress, showPictures } from '@/platform/publicFile'
import { Picture } from '@/ui/Picture'
import { Row, Rows } from '@/ui/Row'
import { Meta } from '@/ui/Section'
import { Tap } from '@/ui/Tap'
import styles from './Media.module.scss'
import { texts } from './texts'

/** Where the files of a pack are, by the hash of their content. */
export type Places = Readonly<Record<string, string>>

/** How much one has to fetch: '24 KB', '1.6 MB'. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

interface FilesProps {
  files: readonly KeptFile[]
  places: Places
  /** Only this page is there, as from a share in moments: nothing can be opened from it. */
  alone: boolean
}

/** Pictures one below the other, each with what it shows in words; a tap shows it alone. */
export function Pictures({ files, places, alone }: FilesProps) {
  const shown = files.filter(({ hash, type }) => places[hash] !== undefined && type.startsWith('image/'))
  const all = shown.map(({ hash }) => places[hash] ?? '')
  return (
    <>
      {shown.map(({ hash, caption }) => {
        const place = places[hash] ?? ''
        return (
          <View key={hash} className={styles.figure}>
            {alone ? (
              <Picture className={styles.picture} src={publicAddress(place)} label={caption} />
            ) : (
              <Tap onTap={() => showPictures(all, place)} label={`${caption}，看大图`}>
                <Image className={styles.picture ?? ''} src={publicAddress(place)} mode="widthFix" lazyLoad />
              </Tap>
            )}
            <Meta>{caption}</Meta>
          </View>
        )
      })}
    </>
  )
}

/** Files to open: documents in the reader, pictures alone. */
export function Attachments({ files, places, alone }: FilesProps) {
  const there = files.filter(({ hash }) => places[hash] !== undefined)
  if (there.length === 0) return null
  const open = ({ hash, type }: KeptFile) => {
    const place = places[hash] ?? ''
    if (type.startsWith('image/')) showPictures([place], place)
    else void openDocument(place)
  }
  return (
    <Rows>
      {there.map((file) => (
        <Row
          key={file.hash}
          title={file.caption}
          note={texts.attachments}
          value={sizeInWords(file.bytes)}
          onTap={alone ? undefined : () => open(file)}
        />
      ))}
    </Rows>
  )
}
