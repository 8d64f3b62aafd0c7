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

/** Numbers that say that more is asked than the environment may answer. WeChat: 云开发 错误码. */
const busy: ReadonlySet<number> = new Set([-501003, -501004, -501015, -501016])

/** Numbers that say that the answer did not come in time, or that WeChat's own network failed. */
const unreached: ReadonlySet<number> = new Set([-404005, -404010, -404012, -501002, -601003])

/** The kind of a failed call by the platform's own number and words. What came without a number never reached it. */
export function failureOf(errCode: number | undefined, message: string): PlatformFailure {
  const code = errCode ?? Number(/errCode:? ?(-\d+)/.exec(message)?.[1] ?? Number.NaN)
  if (busy.has(code) || message.includes('EXCEED_')) return new PlatformFailure('busy', message)
  return new PlatformFailure(code <= -404000 && !unreached.has(code) ? 'failed' : 'network', message)
}
