/** Calls back whenever the network comes or goes; yields how to stop that. */
export function onNetworkChange(changed: (online: boolean) => void): () => void {
  const came = () => changed(true)
  const went = () => changed(false)
  window.addEventListener('online', came)
  window.addEventListener('offline', went)
  return () => {
    window.removeEventListener('online', came)
    window.removeEventListener('offline', went)
  }
}

export function isOnline(): Promise<boolean> {
  return Promise.resolve(navigator.onLine)
}
