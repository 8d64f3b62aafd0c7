import type { ChosenPoint, NoPosition, Position } from './position'

export const EXACT_WITHIN = 500

/** Asks the browser where it is, once. It gives WGS-84. */
export function askPosition(): Promise<Position | NoPosition> {
  const { geolocation } = navigator as { geolocation?: Geolocation }
  if (!geolocation) return Promise.resolve('unknown')
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ longitude, latitude, exact: accuracy <= EXACT_WITHIN }),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'refused' : 'unknown'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
}

/** A browser has no map to choose from. */
export const canChoosePoint = false

export function choosePoint(): Promise<ChosenPoint | null> {
  return Promise.resolve(null)
}
