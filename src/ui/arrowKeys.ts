/** Props by which the arrows move between the options of a group. In WeChat there are no keys. */
export function arrowKeys(): object {
  return {}
}
