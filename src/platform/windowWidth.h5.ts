export function windowWidth(): number {
  return window.innerWidth
}

export function onWindowResize(resized: (width: number) => void): () => void {
  const listen = () => resized(window.innerWidth)
  window.addEventListener('resize', listen)
  return () => window.removeEventListener('resize', listen)
}

/** A browser has no capsule over the page. */
export function titleBarRoom(): { top: number; height: number; right: number } {
  return { top: 12, height: 32, right: 0 }
}
