export function openAddress(address: string, _picture = false): Promise<void> {
  window.open(address, '_blank', 'noopener')
  return Promise.resolve()
}
