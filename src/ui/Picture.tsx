import { Image } from '@tarojs/components'
import { spoken } from './spoken'

export interface PictureProps {
  src: string
  /** What it shows, for those who cannot see it. */
  label: string
  className?: string | undefined
}

/** A picture as wide as its place, with what it shows in words. */
export function Picture({ src, label, className = '' }: PictureProps) {
  return <Image className={className} src={src} mode="widthFix" lazyLoad {...spoken({ role: 'img', label })} />
}
