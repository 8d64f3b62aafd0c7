import { View } from '@tarojs/components'
import { Link } from '@/ui/Link'
import { useFinding } from './finding'
import { texts } from './texts'
import { wishInWords } from './wishInWords'
import styles from './Wishes.module.scss'

/** By what the places are narrowed, and how to see all of them again. Nothing where they are not. */
export function Wishes() {
  const wishes = wishInWords(useFinding((state) => state.wish))
  if (wishes.length === 0) return null
  return (
    <View className={styles.wishes}>
      <View>{`只看：${wishes.join('、')}`}</View>
      <Link label={`${texts.clear}${texts.filter}`} onTap={() => useFinding.setState({ wish: {} })}>
        {texts.clear}
      </Link>
    </View>
  )
}
