import { View } from '@tarojs/components'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { KeptFile } from '@core/domain/announcement/content'
import { cueAt, cuesOf } from '@core/domain/announcement/cues'
import { publicAddress, readPublicText } from '@/platform/publicFile'
import { Icon } from '@/ui/Icon'
import { Link } from '@/ui/Link'
import { Player } from '@/ui/Player'
import { Meta } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import styles from './Media.module.scss'
import { sizeInWords, type Places } from './Media'
import { texts } from './texts'

type Subtitles = { state: 'coming' } | { state: 'failed' } | { state: 'there'; file: string }

/** The subtitles of a film while it plays, large enough to read; that they could not be had is said. */
function Cues({ place, second }: { place: string; second: number }) {
  const [subtitles, setSubtitles] = useState<Subtitles>({ state: 'coming' })
  const cues = useMemo(() => (subtitles.state === 'there' ? cuesOf(subtitles.file) : []), [subtitles])
  const load = useCallback(() => {
    void readPublicText(place).then((file) =>
      setSubtitles(file === null || cuesOf(file).length === 0 ? { state: 'failed' } : { state: 'there', file }),
    )
  }, [place])
  useEffect(load, [load])
  if (subtitles.state === 'failed')
    return (
      <View className={styles.cue} {...spoken({ role: 'status' })}>
        <View>{texts.subtitlesFailed}</View>
        <Link onTap={load}>{texts.again}</Link>
      </View>
    )
  return (
    <View className={styles.cue} {...spoken({ label: texts.subtitles })}>
      {subtitles.state === 'coming' ? texts.subtitlesComing : cueAt(cues, second)}
    </View>
  )
}

interface Props {
  film: KeptFile
  subtitles: KeptFile | null
  places: Places
}

/**
 * A film. It plays after a tap only; what is said in it stands below as text. Since that text is no part of the film, one
 * with subtitles is not shown on the full screen.
 */
export function Film({ film, subtitles, places }: Props) {
  const [playing, setPlaying] = useState(false)
  const [second, setSecond] = useState(0)
  const place = places[film.hash]
  const subtitlesAt = subtitles ? places[subtitles.hash] : undefined
  if (place === undefined) return null
  return (
    <View className={styles.figure}>
      {playing ? (
        <>
          <Player
            source={publicAddress(place)}
            label={film.caption}
            full={subtitlesAt === undefined}
            onReach={setSecond}
          />
          {subtitlesAt === undefined ? (
            <View className={styles.cue}>{texts.noSubtitles}</View>
          ) : (
            <Cues place={subtitlesAt} second={second} />
          )}
        </>
      ) : (
        <Tap className={styles.poster} onTap={() => setPlaying(true)} label={`${texts.play}，${film.caption}`}>
          <Icon name="play" size={44} />
          <View>{`${texts.play}　${sizeInWords(film.bytes)}`}</View>
        </Tap>
      )}
      <Meta>{film.caption}</Meta>
    </View>
  )
}
