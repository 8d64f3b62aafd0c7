import type { PickedFile } from './pickFile'

/** A browser's own dialogue for choosing a file. */
export function pickFile(): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? { name: file.name, bytes: file.size, source: file } : null)
    })
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
