import { renderSVG } from 'uqr'
import { Picture } from './Picture'
import styles from './QrCode.module.scss'

/** A text as a QR code, black on white in every theme so that any camera reads it. `label` says what it is for. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2, ecc: 'M' }))}`
  return <Picture className={styles.code} src={picture} label={label} />
}
