import Taro from '@tarojs/taro'
import { passPrivacyGate } from './privacyGate'

/**
 * Tells which way the phone points, in degrees from north, clockwise, whenever it turns; never where it has no compass or
 * somebody said no. Yields how to stop that.
 */
export function watchCompass(turned: (heading: number) => void): () => void {
  let over = false
  const listen = ({ direction }: { direction: number }) => turned(direction)
  void passPrivacyGate().then(async (passed) => {
    if (!passed || over) return
    Taro.onCompassChange(listen)
    await Taro.startCompass().catch(() => undefined)
  })
  return () => {
    over = true
    Taro.offCompassChange(listen)
    Taro.stopCompass().catch(() => undefined)
  }
}
