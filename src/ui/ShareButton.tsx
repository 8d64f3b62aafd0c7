import { Button } from '@tarojs/components'
import styles from './ShareButton.module.scss'

/** Opens WeChat's list of chats for this page. `onTap` is for the browser's twin. */
export function ShareButton({ children }: { onTap: () => void; children: string }) {
  return (
    <Button className={styles.share ?? ''} openType="share" hoverClass="none">
      {children}
    </Button>
  )
}
