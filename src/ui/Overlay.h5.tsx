import { useEffect, useRef, type ComponentProps, type SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import type { Overlay as WeChatOverlay } from './Overlay'

/**
 * Draws something over the page. A browser's own dialogue holds the focus, keeps what lies behind from being reached,
 * listens to Escape and gives the focus back at the end.
 */
export function Overlay({ label, onLeave, children }: ComponentProps<typeof WeChatOverlay>) {
  const dialogue = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialogue.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault()
    onLeave?.()
  }
  return createPortal(
    <dialog ref={dialogue} aria-label={label} className="overlay" onCancel={cancel}>
      {children}
    </dialog>,
    document.body,
  )
}
