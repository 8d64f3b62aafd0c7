/** A browser asks for itself. */
export function passPrivacyGate(): Promise<boolean> {
  return Promise.resolve(true)
}

export function openPrivacyGuideline(unavailable: () => void): void {
  unavailable()
}
