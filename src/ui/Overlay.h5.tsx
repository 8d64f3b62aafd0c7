import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Draws something over the page: a browser has no RootPortal, so it is put at the end of the document. */
export function Overlay({ children }: { children: ReactNode }) {
  return createPortal(children, document.body)
}
