import { RootPortal } from '@tarojs/components'
import type { ReactNode } from 'react'

interface Props {
  /** What it is, for those who hear it. */
  label: string
  /** The way back without deciding anything, where there is one: in a browser also the Escape key. */
  onLeave?: (() => void) | undefined
  children: ReactNode
}

/** Draws something over the page, whatever page it belongs to. */
export function Overlay({ children }: Props) {
  return <RootPortal>{children}</RootPortal>
}
