import { View } from '@tarojs/components'
import { Tap } from './Tap'
import styles from './Toggle.module.scss'

/** A switch that is on or off. */
export function Toggle({ on, label, onTap }: { on: boolean; label: string; onTap: () => void }) {
  return (
    <Tap className={styles.area} role="switch" checked={on} label={label} onTap={onTap}>
      <View className={`${styles.track} ${on ? styles.on : ''}`}>
        <View className={styles.knob} />
      </View>
    </Tap>
  )
}
