import { copyText } from '@/platform/clipboard'
import { tell } from './tell'

/** Puts a text on the clipboard and says whether it is there: nobody pastes in vain. */
export async function copy(text: string): Promise<void> {
  tell((await copyText(text)) ? '已复制。' : '没有复制，请再试一次。')
}
