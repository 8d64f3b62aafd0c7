/** Calls back when a key is changed by another window of the same program. WeChat has only one. */
export function onChangedElsewhere(_key: string, _changed: () => void): void {
  // There is no other window.
}
