/** One thing that was done: an action of the wire, on a collection or a function, as part of which request. */
export interface Operation {
  action: string
  collection?: string
  function?: string
  requestId: string
}

/** How many operations are remembered. */
const MOST = 10_000

/** What was done, newest last, for tests that count. */
export class Operations {
  private readonly done: Operation[] = []

  add(operation: Operation): void {
    this.done.push(operation)
    if (this.done.length > MOST) this.done.splice(0, this.done.length - MOST)
  }

  list(): readonly Operation[] {
    return [...this.done]
  }
}
