/** A message that reached a person's phone. */
export interface SentMessage {
  kind: 'message'
  /** Milliseconds of the platform's clock. */
  at: number
  function: string
  requestId: string
  openId: string
  templateId: string
  /** What the person reads, by field: `{ thing1: '…' }`. */
  data: Readonly<Record<string, string>>
  /** Where a tap leads, with its query; nowhere without it. */
  page?: string
  state: string
  lang: string
}

/** A file whose check was asked for, with the push that tells the result. */
export interface MediaCheck {
  kind: 'mediaCheck'
  at: number
  function: string
  requestId: string
  openId: string
  mediaUrl: string
  event: Readonly<Record<string, unknown>>
}

/** Something that left the cloud for WeChat's servers. */
export type Sent = SentMessage | MediaCheck

/** How much is remembered. */
const MOST = 10_000

/** What left the cloud, newest last. */
export class Outbox {
  private readonly sent: Sent[] = []

  add(one: Sent): void {
    this.sent.push(one)
    if (this.sent.length > MOST) this.sent.splice(0, this.sent.length - MOST)
  }

  /** Holds on to what left so far; yields how to make it all that did. */
  hold(): () => void {
    const held = [...this.sent]
    return () => void this.sent.splice(0, this.sent.length, ...held)
  }

  list(): readonly Sent[] {
    return [...this.sent]
  }
}
