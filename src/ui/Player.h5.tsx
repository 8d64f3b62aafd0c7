import type { PlayerProps } from './Player'
import styles from './Player.module.scss'

/** A browser's own film player. */
export function Player({ source, label, full, onReach }: PlayerProps) {
  return (
    <video
      className={styles.film}
      src={source}
      aria-label={label}
      autoPlay
      controls
      controlsList={full ? undefined : 'nofullscreen'}
      disablePictureInPicture={!full}
      playsInline
      onTimeUpdate={({ currentTarget }) => onReach(Math.floor(currentTarget.currentTime * 2) / 2)}
    />
  )
}
