/** Calls back when the program comes back to the screen; yields how to stop that. */
export function onAppShow(shown: () => void): () => void {
  const listen = () => {
    if (document.visibilityState === 'visible') shown()
  }
  document.addEventListener('visibilitychange', listen)
  return () => document.removeEventListener('visibilitychange', listen)
}
