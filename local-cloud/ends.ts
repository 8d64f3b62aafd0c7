/** How to end what was begun: the last first, each of them whatever becomes of the others. */
export class Ends {
  private readonly ends: (() => Promise<void>)[] = []
  private closing: Promise<void> | undefined

  add(end: () => Promise<void>): void {
    this.ends.push(end)
  }

  /** Ends everything, once. Rejects with the first failure after all was tried. */
  close(): Promise<void> {
    this.closing ??= this.endAll()
    return this.closing
  }

  private async endAll(): Promise<void> {
    const failures: unknown[] = []
    for (const end of this.ends.splice(0).reverse())
      await Promise.resolve()
        .then(end)
        .catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw failures[0]
  }
}
