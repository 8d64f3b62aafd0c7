export const VIBRATION_MS = 400

export function canVibrate(): boolean {
  return typeof navigator.vibrate === 'function'
}

/** A page that was not tapped yet may not vibrate: the browser would only complain. */
const mayVibrate = (): boolean => {
  const { userActivation } = navigator as { userActivation?: UserActivation }
  return canVibrate() && userActivation?.hasBeenActive !== false
}

export function vibrate(): void {
  if (mayVibrate()) navigator.vibrate(VIBRATION_MS)
}

export function stopVibrating(): void {
  if (mayVibrate()) navigator.vibrate(0)
}
