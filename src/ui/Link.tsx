import { Tap } from './Tap'
import styles from './Link.module.scss'

/** A quiet action: a blue word, its touch area padded to 48 px. */
export function Link({ onTap, label, children }: { onTap: () => void; label?: string; children: string }) {
  return (
    <Tap className={styles.link} onTap={onTap} label={label ?? children}>
      {children}
    </Tap>
  )
}
