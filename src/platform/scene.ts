import Taro from '@tarojs/taro'

/** WeChat's number for a page that was opened from a share in moments, without the rest of the program. */
const SINGLE_PAGE = 1154

/** Whether only this page is shown, as from a share in moments: there is no login, no other page and no keeping. */
export function isSinglePage(): boolean {
  return Taro.getEnterOptionsSync().scene === SINGLE_PAGE
}

/** Whether an address was written by the program itself: what it brings along may be shown before anything else is known. */
export function addressIsOurs(): boolean {
  return true
}
