import path from 'node:path'
import { generateSW } from 'workbox-build'
import { dist } from './paths'

/**
 * Writes the service worker of a browser build: the shell is kept at the first visit and packs as they are fetched, each
 * under its hash; a call and the manifest always go to the network. A new build waits until the program is opened anew.
 */
export async function writeServiceWorker(target: 'h5' | 'web'): Promise<void> {
  const folder = path.join(dist, target)
  await generateSW({
    globDirectory: folder,
    globPatterns: ['index.html', '**/*.{js,css,png}'],
    swDest: path.join(folder, 'sw.js'),
    inlineWorkboxRuntime: true,
    sourcemap: false,
    clientsClaim: true,
    skipWaiting: false,
    cleanupOutdatedCaches: true,
    // Names carry the hash of their content already.
    dontCacheBustURLsMatching: /\.[0-9a-f]{8}\./,
    navigateFallback: 'index.html',
    navigateFallbackDenylist: [/^\/(call|files|temporary|_local|_console)(\/|$)/],
    runtimeCaching: [
      {
        urlPattern: /\/packs\/[0-9a-f]{64}\.json$/,
        handler: 'CacheFirst',
        options: { cacheName: 'packs', expiration: { maxEntries: 20 } },
      },
      {
        // Photos of places, named by their hash: one that was seen is there without a network.
        urlPattern: /\/media\/shelters\/[^/]+$/,
        handler: 'CacheFirst',
        options: { cacheName: 'pictures', expiration: { maxEntries: 60 } },
      },
    ],
  })
}
