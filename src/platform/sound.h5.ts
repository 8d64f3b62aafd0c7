import type { Playing } from './sound'

/** Plays a WAV file once, from its start. The element is in no page, so that no browser offers to save it. */
export function play(wav: Uint8Array<ArrayBuffer>, ended: (problem?: string) => void, volume = 1): Playing {
  const address = URL.createObjectURL(new Blob([wav], { type: 'audio/wav' }))
  const audio = new Audio(address)
  audio.volume = volume
  let over = false
  const finish = (problem?: string) => {
    if (over) return
    over = true
    URL.revokeObjectURL(address)
    ended(problem)
  }
  audio.addEventListener('ended', () => finish())
  audio.addEventListener('error', () => finish(audio.error?.message ?? 'error'))
  audio.play().catch((error: unknown) => finish(String(error)))
  return {
    stop() {
      if (over) return
      over = true
      audio.pause()
      audio.removeAttribute('src')
      URL.revokeObjectURL(address)
    },
  }
}

/** A browser keeps nothing of a sound. */
export function clearSounds(): void {
  // There is nothing to remove.
}
