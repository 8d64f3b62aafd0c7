/** What was written to a cloud that may be killed at any moment: what it acknowledged, and what was on its way. */
export class Ledger {
  /** Pairs of notes by id: what was acknowledged of them last. */
  private readonly pairs = new Map<string, 'adding' | 'there' | 'removing' | 'gone'>()
  private readonly counters = new Map<string, { value: number; pending: boolean }>()
  private readonly transfers = new Map<string, boolean>()
  private readonly balances = new Map<string, number>()
  private files: { id: string; content: string }[] = []
  acknowledged = 0

  /** Notes a write before and after it: between the two it may be there or not. */
  private async write<T>(act: () => T, before: () => void, after: (answer: Awaited<T>) => void): Promise<void> {
    before()
    const answer = await act()
    this.acknowledged++
    after(answer)
  }

  adding(pair: string, act: () => unknown): Promise<void> {
    return this.write(
      act,
      () => this.pairs.set(pair, 'adding'),
      () => this.pairs.set(pair, 'there'),
    )
  }

  removing(pair: string, act: () => unknown): Promise<void> {
    return this.write(
      act,
      () => this.pairs.set(pair, 'removing'),
      () => this.pairs.set(pair, 'gone'),
    )
  }

  counting(counter: string, act: () => unknown): Promise<void> {
    const { value } = this.counters.get(counter) ?? { value: 0 }
    return this.write(
      act,
      () => this.counters.set(counter, { value, pending: true }),
      () => this.counters.set(counter, { value: value + 1, pending: false }),
    )
  }

  transferring(transfer: string, act: () => unknown): Promise<void> {
    return this.write(
      act,
      () => this.transfers.set(transfer, false),
      () => this.transfers.set(transfer, true),
    )
  }

  storing(content: string, act: () => Promise<string>): Promise<void> {
    return this.write(
      act,
      () => undefined,
      (id) => this.files.push({ id, content }),
    )
  }

  /** The files that were acknowledged in this round. */
  stored(): readonly { id: string; content: string }[] {
    return this.files
  }

  /** What this round wrote was looked at; the counters and balances go on. */
  nextRound(): void {
    this.pairs.clear()
    this.transfers.clear()
    this.files = []
  }

  /** What is wrong with the notes that were found: how many there are of each pair. */
  faultsOfPairs(found: ReadonlyMap<string, number>): string[] {
    const allowed = { adding: [0, 2], there: [2], removing: [0, 2], gone: [0] }
    const unknown = [...found.keys()].filter((pair) => !this.pairs.has(pair)).map((pair) => `nobody added ${pair}`)
    const wrong = [...this.pairs].filter(([pair, state]) => !allowed[state].includes(found.get(pair) ?? 0))
    return [
      ...unknown,
      ...wrong.map(([pair, state]) => `${found.get(pair) ?? 0} of 2 notes of ${pair}, which was ${state}`),
    ]
  }

  /** What is wrong with the counters that were found; from now on they are what they are. */
  faultsOfCounters(found: ReadonlyMap<string, number>): string[] {
    const faults: string[] = []
    for (const [counter, { value, pending }] of this.counters) {
      const now = found.get(counter) ?? 0
      if (now !== value && !(pending && now === value + 1))
        faults.push(`${counter} is ${now}, acknowledged was ${value}`)
      this.counters.set(counter, { value: now, pending: false })
    }
    return faults
  }

  /** What is wrong with the transfers that were found: each moves one from an account to another, or did not happen. */
  faultsOfTransfers(
    found: readonly { _id: string; from: string; to: string }[],
    balances: ReadonlyMap<string, number>,
  ): string[] {
    const ids = new Set(found.map(({ _id }) => _id))
    const lost = [...this.transfers]
      .filter(([id, acknowledged]) => acknowledged && !ids.has(id))
      .map(([id]) => `lost ${id}`)
    for (const { from, to } of found) {
      this.balances.set(from, (this.balances.get(from) ?? 0) - 1)
      this.balances.set(to, (this.balances.get(to) ?? 0) + 1)
    }
    const halves = [...this.balances].filter(([account, balance]) => balances.get(account) !== balance)
    return [
      ...lost,
      ...halves.map(([account, right]) => `${account} holds ${balances.get(account)}, by its transfers ${right}`),
    ]
  }
}
