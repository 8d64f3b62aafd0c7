/** In a browser the service worker brings a new build in at the next opening; nobody is asked. */
export function onNewBuild(_found: (apply: () => void) => void): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('sw.js').catch(() => undefined)
}
