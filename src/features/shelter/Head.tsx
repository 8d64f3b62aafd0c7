import { View } from '@tarojs/components'
import { uses, useNames } from '@core/domain/shelter/kinds'
import { usePreferences } from '@/session/preferences'
import { Segmented } from '@/ui/Segmented'
import { useFinding } from './finding'
import styles from './Head.module.scss'
import { texts } from './texts'

/** Above the places, in both views of them: for what one looks, and that one need not go there on an ordinary day. */
export function Head() {
  const use = useFinding((state) => state.use)
  const elder = usePreferences((state) => state.elder)
  return (
    <>
      <View className={styles.uses}>
        <Segmented
          label={texts.uses}
          choices={uses.map((key) => ({ key, word: useNames[key] }))}
          chosen={use}
          onChoose={(chosen) => useFinding.setState({ use: chosen })}
        />
      </View>
      <View className={styles.rule}>{elder ? texts.shortRule : texts.rule}</View>
    </>
  )
}
