/** Milliseconds after a visit within which WeChat checks what a person wrote. */
const RECENT = 2 * 60 * 60 * 1000

/** When each person last used the mini program. */
export class Visits {
  private readonly last = new Map<string, number>()

  constructor(private readonly now: () => number) {}

  /** Notes that a person is there. */
  note(openId: string): void {
    this.last.set(openId, this.now())
  }

  /** Holds on to them as they are; yields how to put them back. */
  hold(): () => void {
    const held = [...this.last]
    return () => {
      this.last.clear()
      for (const [openId, at] of held) this.last.set(openId, at)
    }
  }

  /** Whether a person was there within the last two hours. */
  isRecent(openId: string): boolean {
    const last = this.last.get(openId)
    return last !== undefined && this.now() - last <= RECENT
  }
}
