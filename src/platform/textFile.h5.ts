/** What a file is by the end of its name. */
const types: readonly (readonly [end: string, type: string])[] = [
  ['.csv', 'text/csv;charset=utf-8'],
  ['.json', 'application/json'],
]

/** Hands a text to the person as a file that the browser downloads. */
export function handOverFile(name: string, text: string): Promise<boolean> {
  const type = types.find(([end]) => name.endsWith(end))?.[1] ?? 'text/plain;charset=utf-8'
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return Promise.resolve(true)
}
