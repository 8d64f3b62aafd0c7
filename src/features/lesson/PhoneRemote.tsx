import { View } from '@tarojs/components'
import type { RemoteKey } from '@core/domain/lesson/remote'
import { wording } from '@/api/wording'
import { useAwake } from '@/session/useAwake'
import { spoken } from '@/ui/spoken'
import { Skeleton, Status } from '@/ui/Status'
import { Tap } from '@/ui/Tap'
import styles from './PhoneRemote.module.scss'
import { usePhoneRemote, type PhoneRemote as State } from './usePhoneRemote'

const keyWords: Record<RemoteKey, string> = { next: '下一步', back: '上一步', black: '黑屏', skip: '不计票' }

/** From top to bottom; what is pressed most is the largest, where the thumb is. */
const keys: readonly RemoteKey[] = ['black', 'skip', 'back', 'next']

/** What became of the last press, in words. */
function lastWords({ last }: Extract<State, { state: 'paired' }>): string {
  if (!last) return '已配对，按键后大屏约两秒有反应'
  const word = keyWords[last.key]
  if (last.was === 'sending') return `${word}，正在送出`
  if (last.was === 'sent') return `${word}，已送出`
  return last.was === 'BUSY' ? '按得太快，请等几秒' : `${word}没有送到：${wording[last.was]}`
}

/** A teacher's phone as the remote control of the board that the same person opened on a computer. */
export function PhoneRemote() {
  const { remote, press, renew } = usePhoneRemote()
  useAwake(remote.state === 'paired')
  const again = { word: '再看一次', onTap: renew }
  if (remote.state === 'asking') return <Skeleton lines={6} />
  if (remote.state === 'failed') return <Status title="没有取到" text={wording[remote.code]} action={again} />
  if (remote.state === 'over')
    return <Status title="已断开" text="遥控已经结束。要继续，在大屏上再按 R。" action={again} />
  if (remote.state === 'none')
    return (
      <Status
        title="还没有大屏在等这部手机"
        text="在电脑上登录同一个人，打开课堂大屏，按 R，或点脚注里的“用手机遥控”。"
        action={again}
      />
    )
  return (
    <View className={styles.remote}>
      <View className={styles.said} {...spoken({ live: true })}>
        {lastWords(remote)}
      </View>
      <View className={styles.keys}>
        {keys.map((key) => (
          <Tap key={key} className={`${styles.key} ${styles[key] ?? ''}`} onTap={() => void press(key)}>
            {keyWords[key]}
          </Tap>
        ))}
      </View>
    </View>
  )
}
