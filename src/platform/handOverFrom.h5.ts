import type { HandedOver } from './handOverFrom'

/** Saves a file from an address among the browser's downloads, under a name. */
export async function handOverFrom(address: string, name: string): Promise<HandedOver> {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return 'notPossible'
    const local = URL.createObjectURL(await answer.blob())
    const link = document.createElement('a')
    link.href = local
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(local), 10_000)
    return 'handedOver'
  } catch {
    return 'notPossible'
  }
}
