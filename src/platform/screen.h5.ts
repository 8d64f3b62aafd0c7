interface Lock {
  release(): Promise<void>
}

let lock: Promise<Lock | null> = Promise.resolve(null)

/** Keeps the screen from going dark while something plays, or lets it again. A page that was hidden has to ask again. */
export function keepAwake(awake: boolean): void {
  const { wakeLock } = navigator as { wakeLock?: { request(kind: 'screen'): Promise<Lock> } }
  lock = lock
    .then((held) => held?.release())
    .then(() => (awake && wakeLock ? wakeLock.request('screen') : null))
    .catch(() => null)
}
