/** Why the platform did not do what it was asked: it could not be reached, it has too much to do, or it failed. */
export type FailureKind = 'network' | 'busy' | 'failed'

export class PlatformFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message)
    this.name = 'PlatformFailure'
  }
}

/** The kind of a failed call by the platform's own number and words. What came without a number never reached it. */
export function failureOf(errCode: number | undefined, message: string): PlatformFailure {
  const code = errCode ?? Number(/errCode:? ?(-\d+)/.exec(message)?.[1] ?? Number.NaN)
  if (code === -501003 || code === -501004 || message.includes('EXCEED_')) return new PlatformFailure('busy', message)
  return new PlatformFailure(code <= -404000 ? 'failed' : 'network', message)
}
