/** Calls back when a key is changed by another window of the same program. */
export function onChangedElsewhere(key: string, changed: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) changed()
  })
}
