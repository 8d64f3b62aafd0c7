/** Who came to a button by the keyboard means that button by Enter and by the space bar; one of a page that is gone is not meant. */
function meansTheFocused(key: string): boolean {
  if (key !== 'Enter' && key !== ' ') return false
  try {
    return (document.querySelector(':focus-visible')?.getClientRects().length ?? 0) > 0
  } catch {
    return false // An old browser cannot tell; then the keys are the page's.
  }
}

/**
 * Calls back for each key that is pressed anywhere in the program; yields how to stop that. `repeated`: it was pressed before and
 * is held down. A key for which `pressed` yields true does nothing else. Combinations stay the browser's, and while a dialogue is open all keys are the dialogue's. The
 * button by which one came here loses the focus: its page may stand a moment longer, and would take the next key.
 */
export function onKey(pressed: (key: string, repeated: boolean) => boolean): () => void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || meansTheFocused(event.key)) return
    if (document.querySelector('dialog[open]')) return
    if (pressed(event.key, event.repeat)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  document.addEventListener('keydown', listen, true)
  return () => document.removeEventListener('keydown', listen, true)
}
