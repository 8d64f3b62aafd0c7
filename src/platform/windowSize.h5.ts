import type { Size } from './windowSize'

/** The window in px. */
export function windowSize(): Size {
  return { width: window.innerWidth, height: window.innerHeight }
}

/** Calls back when the window has another size; yields how to stop that. */
export function onWindowSize(changed: (size: Size) => void): () => void {
  const listen = () => changed(windowSize())
  window.addEventListener('resize', listen)
  return () => window.removeEventListener('resize', listen)
}
