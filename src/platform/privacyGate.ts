import Taro from '@tarojs/taro'

interface Gate {
  requirePrivacyAuthorize?(option: { success(): void; fail(): void }): void
  openPrivacyContract?(option: { fail(): void }): void
}

/**
 * WeChat's own question before an ability that its privacy guideline lists: asked at the moment of use. False when the
 * person refused; then only this one thing is not done.
 */
export function passPrivacyGate(): Promise<boolean> {
  const gate = Taro as unknown as Gate
  if (!gate.requirePrivacyAuthorize) return Promise.resolve(true)
  return new Promise((resolve) => {
    gate.requirePrivacyAuthorize?.({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

/** Opens the privacy guideline that the office filed with WeChat. */
export function openPrivacyGuideline(unavailable: () => void): void {
  const gate = Taro as unknown as Gate
  if (gate.openPrivacyContract) gate.openPrivacyContract({ fail: unavailable })
  else unavailable()
}
