interface Turned extends DeviceOrientationEvent {
  /** Only on iOS: degrees from north, clockwise. */
  webkitCompassHeading?: number
}

type Asking = typeof DeviceOrientationEvent & { requestPermission?: () => Promise<string> }

/** Tells which way the device points, in degrees from north, clockwise; never on one without a compass. Yields how to stop. */
export function watchCompass(turned: (heading: number) => void): () => void {
  const listen = (event: Event) => {
    const { webkitCompassHeading, alpha, absolute } = event as Turned
    if (webkitCompassHeading !== undefined) turned(webkitCompassHeading)
    else if (absolute && alpha !== null) turned((360 - alpha) % 360)
  }
  const names = ['deviceorientationabsolute', 'deviceorientation']
  for (const name of names) window.addEventListener(name, listen)
  // iOS asks once; a refusal leaves the arrows as they are, north up.
  const asking = (globalThis as { DeviceOrientationEvent?: Asking }).DeviceOrientationEvent
  asking?.requestPermission?.().catch(() => undefined)
  return () => {
    for (const name of names) window.removeEventListener(name, listen)
  }
}
