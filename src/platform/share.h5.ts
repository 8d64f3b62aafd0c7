import { copyText } from './clipboard'

/** Hands the address of this page, with what it says, to the browser's own sharing, or else to the clipboard. */
export async function sharePage(words: string): Promise<'shared' | 'copied' | 'left' | 'failed'> {
  const url = window.location.href
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title: words, url })
      return 'shared'
    } catch (error) {
      // Whoever closes the browser's sharing wants nothing else.
      if ((error as Error).name === 'AbortError') return 'left'
    }
  }
  return (await copyText(`${words} ${url}`)) ? 'copied' : 'failed'
}
