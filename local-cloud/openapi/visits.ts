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

  /** Whether a person was there within the last two hours. */
  isRecent(openId: string): boolean {
    const last = this.last.get(openId)
    return last !== undefined && this.now() - last <= RECENT
  }
}
