import { View } from '@tarojs/components'
import { arrowKeys } from './arrowKeys'
import styles from './Segmented.module.scss'
import { spoken } from './spoken'
import { Tap } from './Tap'

interface Props<K extends string> {
  label: string
  choices: readonly { key: K; word: string }[]
  chosen: K
  onChoose: (key: K) => void
}

/** Two or three ways to look at a page, of which one is chosen: it is told by its ground and weight. */
export function Segmented<K extends string>({ label, choices, chosen, onChoose }: Props<K>) {
  return (
    <View className={styles.track} {...arrowKeys()} {...spoken({ role: 'radiogroup', label })}>
      {choices.map(({ key, word }) => (
        <Tap
          key={key}
          className={`${styles.segment} ${key === chosen ? styles.chosen : ''}`}
          role="radio"
          checked={key === chosen}
          label={word}
          onTap={() => onChoose(key)}
        >
          {word}
        </Tap>
      ))}
    </View>
  )
}
