/** Takes from a cache of the service worker what lies under these addresses; a browser without one has nothing to forget. */
export async function forgetCached(name: string, isGone: (address: string) => boolean): Promise<void> {
  try {
    if (!(await caches.has(name))) return
    const cache = await caches.open(name)
    for (const request of await cache.keys()) if (isGone(request.url)) await cache.delete(request)
  } catch {
    // Without a secure address there is no cache.
  }
}
