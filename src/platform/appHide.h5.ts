/** Calls back when the program leaves the screen; yields how to stop that. */
export function onAppHide(hidden: () => void): () => void {
  const listen = () => {
    if (document.visibilityState === 'hidden') hidden()
  }
  document.addEventListener('visibilitychange', listen)
  return () => document.removeEventListener('visibilitychange', listen)
}
