import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a ticket is good for. */
export type Purpose = 'read' | 'write'

/** Hands out addresses that allow one thing with one file for a while, and that nobody can make up. */
export class Tickets {
  private readonly secret = randomBytes(32)

  constructor(private readonly now: () => number) {}

  /** A ticket for a file, good for so many seconds. */
  issue(purpose: Purpose, path: string, seconds: number): string {
    const until = Math.floor(this.now() / 1000) + seconds
    return `${until}-${this.sign(purpose, path, until)}`
  }

  /** Whether a ticket is real, for this file and this purpose, and not too old. */
  allows(purpose: Purpose, path: string, ticket: string): boolean {
    const [until = '', signature = ''] = ticket.split('-')
    const right = this.sign(purpose, path, Number(until))
    if (signature.length !== right.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(right))) return false
    return Number(until) * 1000 >= this.now()
  }

  private sign(purpose: Purpose, path: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${purpose}\n${until}\n${path}`).digest('hex')
  }
}
