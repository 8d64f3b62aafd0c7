import { RootPortal } from '@tarojs/components'
import type { ReactNode } from 'react'

/** Draws something over the page, whatever page it belongs to. */
export function Overlay({ children }: { children: ReactNode }) {
  return <RootPortal>{children}</RootPortal>
}
