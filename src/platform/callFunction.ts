import Taro from '@tarojs/taro'
import { failureOf } from './platformFailure'

let ready = false

/** Calls a cloud function and yields what it returned; rejects with a `PlatformFailure` when it could not be asked. */
export async function callFunction(name: string, event: object): Promise<unknown> {
  if (!ready) {
    Taro.cloud.init({ env: CLOUD_ENVIRONMENT })
    ready = true
  }
  try {
    const { result } = await Taro.cloud.callFunction({ name, data: event })
    return result
  } catch (error) {
    const { errCode, errMsg } = error as { errCode?: number; errMsg?: string }
    throw failureOf(errCode, errMsg ?? String(error))
  }
}
