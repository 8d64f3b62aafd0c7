import { randomBytes } from 'node:crypto'

/** Who is behind a call of a function. Nobody, when a tool or a timer called it. */
export interface Identity {
  openId?: string
  /** What `getWXContext().SOURCE` says: `wx_client`, `wx_trigger` for a timer, with `,scf` behind it when a function called. */
  source: string
}

/** One request to one function, while it is being worked on. */
export interface Invocation {
  requestId: string
  function: string
  identity: Identity
}

/** The requests being worked on, each under a token that its function sends along with whatever it asks of the cloud. */
export class Invocations {
  private readonly running = new Map<string, Invocation>()

  /** `ended` hears of each request that has ended, however it did. */
  constructor(private readonly ended: (invocation: Invocation) => void = () => undefined) {}

  /** Notes the beginning of a request and mints its token. */
  begin(invocation: Invocation): string {
    const token = randomBytes(24).toString('hex')
    this.running.set(token, invocation)
    return token
  }

  /** From now on the token is worth nothing. */
  end(token: string): void {
    const invocation = this.running.get(token)
    this.running.delete(token)
    if (invocation) this.ended(invocation)
  }

  /** The request a token stands for, while it is being worked on. */
  find(token: unknown): Invocation | undefined {
    return typeof token === 'string' ? this.running.get(token) : undefined
  }
}
