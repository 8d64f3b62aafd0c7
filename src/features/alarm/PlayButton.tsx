import { Icon } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import styles from './PlayButton.module.scss'

/** The round button that starts and stops. */
export function PlayButton({ playing, onTap, label }: { playing: boolean; onTap: () => void; label: string }) {
  return (
    <Tap className={styles.round} onTap={onTap} label={label}>
      <Icon name={playing ? 'stop' : 'play'} size={44} />
    </Tap>
  )
}
