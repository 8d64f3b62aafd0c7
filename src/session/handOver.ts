import { timeAt } from '@core/domain/moment'
import { handOverFrom } from '@/platform/handOverFrom'
import { openAddress } from '@/platform/openAddress'
import { tell } from './tell'

/** What one taps to have a file that was made: WeChat sends a file only straight after a tap. */
export const handOverWord = '保存或发送'

/** Until when (ms) a file that was made can be had. */
export const untilInWords = (until: number): string => `${timeAt(until)} 以前可以${handOverWord}`

export const sizeInWords = (bytes: number): string => `${Math.max(1, Math.ceil(bytes / 1000))} KB`

/** Hands over a file that was made for an hour: to a chat, or among the downloads. Where neither is possible its address is. */
export async function handOver({ address, name }: { address: string; name: string }): Promise<void> {
  const handed = await handOverFrom(address, name)
  if (handed === 'left') tell('没有保存或发送，可以再点一次。')
  if (handed === 'notPossible') await openAddress(address)
}
