import Taro from '@tarojs/taro'

/** A place to go to: GCJ-02, degrees. */
export interface Destination {
  longitude: number
  latitude: number
  name: string
  address: string
}

/** Whether a way can be shown from here. */
export const canShowRoute = true as boolean

/** Shows a place on WeChat's map, from which it leads there. False when the map did not open. */
export async function showRoute({ longitude, latitude, name, address }: Destination): Promise<boolean> {
  try {
    await Taro.openLocation({ longitude, latitude, name, address, scale: 17 })
    return true
  } catch {
    return false
  }
}

/** The address by which a phone's own map opens at a point (WGS-84): only a browser can follow it. */
export function openPhoneMap(_longitude: number, _latitude: number, _name: string): void {
  // WeChat opens no address of another program.
}
