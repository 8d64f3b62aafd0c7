import { copyText } from './clipboard'

/** Hands the address of this page to the browser's own sharing, or else to the clipboard. */
export async function sharePage(title: string): Promise<'shared' | 'copied' | 'no'> {
  const url = window.location.href
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url })
      return 'shared'
    } catch {
      return 'no'
    }
  }
  return (await copyText(`${title} ${url}`)) ? 'copied' : 'no'
}
