/** A browser has no map of its own. */
export const canShowRoute = false

export function showRoute(): Promise<boolean> {
  return Promise.resolve(false)
}

/** Asks the device for its own map at a point (WGS-84); on a device that has none nothing happens. */
export function openPhoneMap(longitude: number, latitude: number, name: string): void {
  window.location.href = `geo:${latitude},${longitude}?q=${latitude},${longitude}(${encodeURIComponent(name)})`
}
