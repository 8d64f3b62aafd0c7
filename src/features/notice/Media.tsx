import { Image, View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import type { KeptFile } from '@core/domain/announcement/content'
import { cueAt, cuesOf } from '@core/domain/announcement/cues'
import { openDocument, publicAddress, readPublicText, showPictures } from '@/platform/publicFile'
import { Icon } from '@/ui/Icon'
import { Player } from '@/ui/Player'
import { Row, Rows } from '@/ui/Row'
import { Meta } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import styles from './Media.module.scss'
import { texts } from './texts'

/** Where the files of a pack are, by the hash of their content. */
export type Places = Readonly<Record<string, string>>

const inKB = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Pictures one below the other, each with what it shows in words; a tap shows it alone. */
export function Pictures({ files, places }: { files: readonly KeptFile[]; places: Places }) {
  const shown = files.filter(({ hash, type }) => places[hash] !== undefined && type.startsWith('image/'))
  const all = shown.map(({ hash }) => places[hash] ?? '')
  return (
    <>
      {shown.map(({ hash, caption }) => (
        <View key={hash} className={styles.figure}>
          <Tap onTap={() => showPictures(all, places[hash] ?? '')} label={`${caption}，看大图`}>
            <Image className={styles.picture ?? ''} src={publicAddress(places[hash] ?? '')} mode="widthFix" lazyLoad />
          </Tap>
          <Meta>{caption}</Meta>
        </View>
      ))}
    </>
  )
}

/** A film. It plays after a tap only; what is said in it stands below as text, large enough to read. */
export function Film({ film, subtitles, places }: { film: KeptFile; subtitles: KeptFile | null; places: Places }) {
  const [playing, setPlaying] = useState(false)
  const [file, setFile] = useState<string | null>(null)
  const [second, setSecond] = useState(0)
  const cues = useMemo(() => cuesOf(file ?? ''), [file])
  const place = places[film.hash]
  const subtitlesAt = subtitles ? places[subtitles.hash] : undefined
  useEffect(() => {
    if (playing && subtitlesAt !== undefined) void readPublicText(subtitlesAt).then(setFile)
  }, [playing, subtitlesAt])
  if (place === undefined) return null
  return (
    <View className={styles.figure}>
      {playing ? (
        <>
          <Player source={publicAddress(place)} label={film.caption} onReach={setSecond} />
          <View className={styles.cue} {...spoken({ label: '字幕' })}>
            {subtitlesAt === undefined ? texts.noSubtitles : cueAt(cues, second)}
          </View>
        </>
      ) : (
        <Tap className={styles.poster} onTap={() => setPlaying(true)} label={`${texts.play}，${film.caption}`}>
          <Icon name="play" size={44} />
          <View>{`${texts.play}　${inKB(film.bytes)}`}</View>
        </Tap>
      )}
      <Meta>{film.caption}</Meta>
    </View>
  )
}

/** Files to open: documents in the reader, pictures alone. */
export function Attachments({ files, places }: { files: readonly KeptFile[]; places: Places }) {
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
          value={inKB(file.bytes)}
          onTap={() => open(file)}
        />
      ))}
    </Rows>
  )
}
