import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '@/platform/navigation'
import { useLook, usePreferences } from '@/session/preferences'
import { Icon, type IconName } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import { AreaSheet } from './AreaSheet'
import { lookFromHere, useFinding } from './finding'
import { texts } from './texts'
import styles from './Ways.module.scss'

interface WayProps {
  icon: IconName
  word: string
  /** The word stands beside its picture. */
  spelled: boolean
  on?: boolean
  onTap: () => void
}

function Way({ icon, word, spelled, on, onTap }: WayProps) {
  const shape = spelled ? styles.spelled : styles.icon
  return (
    <Tap className={`${styles.way} ${shape} ${on ? styles.on : ''}`} label={word} pressed={on} onTap={onTap}>
      <Icon name={icon} />
      {spelled && <View>{word}</View>}
    </Tap>
  )
}

const inBrowser = process.env.TARO_ENV === 'h5'
const complaints = {
  refused: inBrowser ? texts.refusedInBrowser : texts.refused,
  unknown: texts.unknown,
} as const

/** The ways to say from where one looks, and by what: refusing the first leaves the others. In 长辈版 each has its word. */
export function Ways() {
  const { asked, text } = useFinding()
  const look = useLook()
  const elder = usePreferences((state) => state.elder)
  const [choosing, setChoosing] = useState(false)
  const asking = asked === 'asking'
  return (
    <>
      <View className={styles.ways}>
        <Tap
          className={`${styles.way} ${styles.here} ${elder ? styles.quiet : ''}`}
          label={`${texts.here}，${texts.notSent}`}
          disabled={asking}
          onTap={() => void lookFromHere()}
        >
          <Icon name="locate" />
          <View>
            <View className={styles.word}>{asking ? texts.asking : texts.here}</View>
            <View className={styles.under}>{texts.notSent}</View>
          </View>
        </Tap>
        <Tap className={`${styles.way} ${styles.area}`} label={texts.districts} onTap={() => setChoosing(true)}>
          {texts.districts}
        </Tap>
        <Way
          icon={inBrowser ? 'dial' : 'map'}
          word={inBrowser ? texts.rose : texts.map}
          spelled={elder}
          onTap={() => open('place/map')}
        />
        <Way
          icon="search"
          word={texts.search}
          spelled={elder}
          on={text !== null}
          onTap={() => useFinding.setState({ text: text === null ? '' : null })}
        />
      </View>
      {(asked === 'refused' || asked === 'unknown') && <View className={styles.complaint}>{complaints[asked]}</View>}
      {choosing && <AreaSheet look={look} onDone={() => setChoosing(false)} />}
    </>
  )
}
