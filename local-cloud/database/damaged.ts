/** What is kept is not what was written: a file was changed or cut short by something else than an interrupted write. */
export class Damaged extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path} is damaged: ${reason}.`)
    this.name = 'Damaged'
  }
}
