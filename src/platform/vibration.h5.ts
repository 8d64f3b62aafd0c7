export const VIBRATION_MS = 400

export function canVibrate(): boolean {
  return typeof navigator.vibrate === 'function'
}

export function vibrate(): void {
  if (canVibrate()) navigator.vibrate(VIBRATION_MS)
}

export function stopVibrating(): void {
  if (canVibrate()) navigator.vibrate(0)
}
