import Taro from '@tarojs/taro'

let ready = false

/** Calls a cloud function and yields what it returned; rejects when the network or the platform failed. */
export async function callFunction(name: string, event: object): Promise<unknown> {
  if (!ready) {
    Taro.cloud.init({ env: CLOUD_ENVIRONMENT })
    ready = true
  }
  const { result } = await Taro.cloud.callFunction({ name, data: event })
  return result
}
