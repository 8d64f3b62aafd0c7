import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { city } from '@city'
import { onWindowResize, titleBarRoom } from '@/platform/windowWidth'
import { usePreferences } from '@/session/preferences'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import { texts } from './texts'
import styles from './TopBar.module.scss'

/** The name of the program and the switch to 长辈版, clear of WeChat's capsule. */
export function TopBar() {
  const { elder, prefer } = usePreferences()
  const [{ top, height, right }, setRoom] = useState(titleBarRoom)
  useEffect(() => onWindowResize(() => setRoom(titleBarRoom())), [])
  return (
    <View className={styles.bar} style={`padding-top:${top}px;padding-right:${right}px;min-height:${height}px`}>
      <View className={styles.name} {...spoken({ role: 'heading', level: 1 })}>
        {city.title}
      </View>
      <Tap
        className={styles.switch ?? ''}
        onTap={() => prefer({ elder: !elder })}
        label={`切换到${elder ? texts.usual : texts.elder}`}
      >
        <View className={styles.pill}>{elder ? texts.usual : texts.elder}</View>
      </Tap>
    </View>
  )
}
