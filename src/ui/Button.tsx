import { View } from '@tarojs/components'
import styles from './Button.module.scss'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

interface Props {
  /** `filled`: the one main action of a screen. `alert`: 现在警报响了?, an orange outline, never filled. */
  kind?: 'filled' | 'alert' | 'outline'
  icon?: IconName | undefined
  disabled?: boolean | undefined
  /** For a moment it cannot be pressed, and looks as it will. */
  held?: boolean | undefined
  selected?: boolean | undefined
  label?: string | undefined
  onTap: () => void
  children: string
}

/** A button with a word, and a picture beside it where that helps. */
export function Button({ kind = 'outline', icon, disabled, held, selected, label, onTap, children }: Props) {
  const looks = [styles.button, styles[kind], disabled ? styles.disabled : '', selected ? styles.selected : '']
  return (
    <Tap
      className={looks.join(' ')}
      onTap={onTap}
      disabled={disabled === true || held}
      pressed={selected}
      label={label ?? children}
    >
      {icon && <Icon name={icon} />}
      <View className={styles.word}>{children}</View>
    </Tap>
  )
}
