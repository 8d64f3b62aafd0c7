import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken, type Spoken } from './spoken'
import styles from './Tap.module.scss'

interface Key {
  key?: string
  preventDefault?(): void
}

interface Props extends Spoken {
  onTap: () => void
  className?: string | undefined
  children: ReactNode
}

/** Whatever can be pressed: by finger, by mouse, and in a browser by keyboard. Its touch area is at least 48 px. */
export function Tap({ onTap, className = '', children, role = 'button', disabled, ...said }: Props) {
  const press = () => {
    if (!disabled) onTap()
  }
  // A browser needs to be told what a WeChat client knows of a pressable view: that it takes the focus and the keys.
  const keys =
    process.env.TARO_ENV === 'h5'
      ? {
          tabIndex: disabled ? -1 : 0,
          onKeyDown: (event: Key) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault?.()
            press()
          },
        }
      : {}
  return (
    <View
      className={`${styles.tap} ${className}`}
      hoverClass={disabled ? 'none' : (styles.pressed ?? 'none')}
      hoverStayTime={60}
      onClick={press}
      {...keys}
      {...spoken({ role, disabled, ...said })}
    >
      {children}
    </View>
  )
}
