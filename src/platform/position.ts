import Taro from '@tarojs/taro'
import { passPrivacyGate } from './privacyGate'

/** Where the phone is: WGS-84, degrees. `exact` is false where it is known only about: to a kilometre or so. */
export interface Position {
  longitude: number
  latitude: number
  exact: boolean
}

/** Why there is no position: somebody said no, or the phone does not know. */
export type NoPosition = 'refused' | 'unknown'

/** A position that is known no better than so many metres gives no direction. */
export const EXACT_WITHIN = 500

const refusal = /auth|deny|denied|authorize|privacy/i

/**
 * Asks the phone where it is, once. The office decides at build time by which interface: `getLocation` where it has the
 * leave for it, else `getFuzzyLocation`. The position stays in the program.
 */
export async function askPosition(): Promise<Position | NoPosition> {
  if (!(await passPrivacyGate())) return 'refused'
  try {
    if (POSITION === 'exact') {
      const { longitude, latitude, accuracy } = await Taro.getLocation({ type: 'wgs84', isHighAccuracy: true })
      return { longitude, latitude, exact: accuracy <= EXACT_WITHIN }
    }
    const { longitude, latitude } = await Taro.getFuzzyLocation({ type: 'wgs84' })
    return { longitude, latitude, exact: false }
  } catch (error) {
    return refusal.test((error as { errMsg?: string }).errMsg ?? '') ? 'refused' : 'unknown'
  }
}

/** Whether a point can be chosen on a map here. */
export const canChoosePoint = true as boolean

/** A point that somebody chose on the map: GCJ-02, degrees, and what the map calls it. */
export interface ChosenPoint {
  longitude: number
  latitude: number
  name: string
}

/** Lets somebody choose a point on WeChat's map, near another (GCJ-02) where one is given; null when they did not. */
export async function choosePoint(near?: { longitude: number; latitude: number }): Promise<ChosenPoint | null> {
  if (!(await passPrivacyGate())) return null
  try {
    const { longitude, latitude, name, address } = await Taro.chooseLocation({ ...near })
    return { longitude, latitude, name: name || address }
  } catch {
    return null
  }
}
