/** Does a piece of work while no other window of the program does one of the same name. WeChat has only one window. */
export function exclusively<T>(_name: string, work: () => Promise<T>): Promise<T> {
  return work()
}
