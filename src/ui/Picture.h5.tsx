import type { PictureProps } from './Picture'

/** A browser's own picture: Taro's puts one without a name inside another element. */
export function Picture({ src, label, className = '' }: PictureProps) {
  return <img className={className} src={src} alt={label} loading="lazy" />
}
