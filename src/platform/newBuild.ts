import Taro from '@tarojs/taro'

/** Calls back when WeChat has fetched a newer build; `apply` restarts the program with it. */
export function onNewBuild(found: (apply: () => void) => void): void {
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => found(() => manager.applyUpdate()))
}
