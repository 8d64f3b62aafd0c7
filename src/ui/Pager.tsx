import { View } from '@tarojs/components'
import { Button } from './Button'
import styles from './Pager.module.scss'

interface Props {
  from: number
  atOnce: number
  of: number
  /** More can be fetched beyond what is there. */
  more?: boolean
  onTurn: (from: number) => void
}

/** Turns the leaves of a long list: a page shows a part of it at a time. Nothing where it fits on one. */
export function Pager({ from, atOnce, of, more = false, onTurn }: Props) {
  if (of <= atOnce && !more) return null
  const next = from + atOnce
  return (
    <View className={styles.pager}>
      <Button disabled={from === 0} onTap={() => onTurn(Math.max(0, from - atOnce))}>
        上一页
      </Button>
      <View className={styles.place}>{`${from + 1}–${Math.min(next, of)}${more ? '' : ` / ${of}`}`}</View>
      <Button disabled={next >= of && !more} onTap={() => onTurn(next)}>
        下一页
      </Button>
    </View>
  )
}
