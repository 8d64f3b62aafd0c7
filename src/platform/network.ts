import Taro from '@tarojs/taro'

/** Calls back whenever the network comes or goes; yields how to stop that. */
export function onNetworkChange(changed: (online: boolean) => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => changed(isConnected)
  Taro.onNetworkStatusChange(listen)
  return () => Taro.offNetworkStatusChange(listen)
}

export async function isOnline(): Promise<boolean> {
  const { networkType } = await Taro.getNetworkType()
  return networkType !== 'none'
}
