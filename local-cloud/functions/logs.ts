/** A line that a function printed, or the platform about it. */
export interface LogLine {
  function: string
  requestId: string
  /** When it was read, in milliseconds of the platform's clock. */
  at: number
  text: string
}

/** Which lines are wanted; without a condition all that are kept. */
export type LogFilter = Partial<Pick<LogLine, 'function' | 'requestId'>>

/** How many lines are kept. */
const MOST = 10_000

/** What the functions printed, newest last. */
export class Logs {
  private readonly lines: LogLine[] = []

  add(line: LogLine): void {
    this.lines.push(line)
    if (this.lines.length > MOST) this.lines.splice(0, this.lines.length - MOST)
  }

  find({ function: name, requestId }: LogFilter = {}): LogLine[] {
    return this.lines.filter(
      (line) =>
        (name === undefined || line.function === name) && (requestId === undefined || line.requestId === requestId),
    )
  }
}
