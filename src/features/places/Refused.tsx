import { View } from '@tarojs/components'
import { wording } from '@/api/wording'
import type { Acting } from '@/session/useAct'
import { Button } from '@/ui/Button'
import styles from './Places.module.scss'

interface Props {
  acting: Acting
  /** The way to what somebody else changed meanwhile. */
  onChanged?: (() => void) | undefined
}

/** Why the last act was refused; nothing where it was not. */
export function Refused({ acting, onChanged }: Props) {
  if (acting.state !== 'refused') return null
  return (
    <View className={styles.refused}>
      <View>{wording[acting.code]}</View>
      {acting.code === 'CHANGED_MEANWHILE' && onChanged && <Button onTap={onChanged}>看最新的</Button>}
    </View>
  )
}
