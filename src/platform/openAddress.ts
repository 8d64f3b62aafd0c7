import Taro from '@tarojs/taro'
import { copyText } from './clipboard'
import { say } from './dialogue'

/** Opens what lies at an address: a picture is shown; of anything else a mini program may only hand over the address. */
export async function openAddress(address: string, picture = false): Promise<void> {
  if (picture) {
    await Taro.previewImage({ urls: [address] }).catch(() => undefined)
    return
  }
  say((await copyText(address)) ? '链接已复制，请在浏览器中打开。' : '链接没有复制，请再试一次。')
}
