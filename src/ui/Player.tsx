import { Video } from '@tarojs/components'
import styles from './Player.module.scss'

export interface PlayerProps {
  source: string
  label: string
  /** Whether it may fill the screen: what stands beside it is not seen then. */
  full: boolean
  /** Told which second is reached, at each half of one. */
  onReach: (second: number) => void
}

/** A film that plays at once: it is drawn after a tap only. */
export function Player({ source, full, onReach }: PlayerProps) {
  return (
    <Video
      className={styles.film ?? ''}
      src={source}
      autoplay
      controls
      showFullscreenBtn={full}
      onTimeUpdate={({ detail }) => onReach(Math.floor(detail.currentTime * 2) / 2)}
    />
  )
}
