const underway = new Map<string, Promise<unknown>>()

/** Does a piece of work when what was begun before under the same name is over. WeChat has only one window. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = (underway.get(name) ?? Promise.resolve()).then(work, work)
  underway.set(name, turn)
  return turn
}
