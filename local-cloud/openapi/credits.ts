/** So many subscriptions of one person to one template: each lets one message through. */
export interface Grant {
  openId: string
  templateId: string
  /** By default one, as one tap on the phone gives. */
  count?: number
}

/** What one person has granted to one template so far, and how much of it was used. */
export interface Credit {
  openId: string
  templateId: string
  granted: number
  used: number
}

/** Who lets which messages through. */
export class Credits {
  private readonly all = new Map<string, Credit>()

  constructor(grants: readonly Grant[] = []) {
    for (const grant of grants) this.grant(grant)
  }

  /** Notes that a person said yes. Refuses a count that is no whole number above 0. */
  grant({ openId, templateId, count = 1 }: Grant): void {
    if (!Number.isInteger(count) || count < 1)
      throw new Error('A person grants a whole number of messages, at least 1.')
    const key = JSON.stringify([openId, templateId])
    const before = this.all.get(key) ?? { openId, templateId, granted: 0, used: 0 }
    this.all.set(key, { ...before, granted: before.granted + count })
  }

  /** Uses one grant; answers false when none is left. */
  use(openId: string, templateId: string): boolean {
    const key = JSON.stringify([openId, templateId])
    const credit = this.all.get(key)
    if (!credit || credit.used >= credit.granted) return false
    this.all.set(key, { ...credit, used: credit.used + 1 })
    return true
  }

  /** Holds on to them as they are; yields how to put them back. */
  hold(): () => void {
    const held = [...this.all]
    return () => {
      this.all.clear()
      for (const [key, credit] of held) this.all.set(key, credit)
    }
  }

  list(): readonly Credit[] {
    return [...this.all.values()]
  }
}
