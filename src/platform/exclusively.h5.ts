/** Does a piece of work while no other window of the program does one of the same name. */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { locks?: LockManager }
  return locks ? locks.request(name, work) : work()
}
