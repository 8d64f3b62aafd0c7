import type { Operation } from '../wire/operations'

/** One request and all that was done for it. */
export interface Call {
  requestId: string
  /** The function it was to, what a person asked of the storage, or 'administrator' for a tool. */
  name: string
  /** Whether a tool asked with an administrator's rights. */
  isOfTool: boolean
  /** The person's openId, 'timer', or undefined for a tool and for a function that another called. */
  who: string | undefined
  at: number
  /** Milliseconds; undefined while it goes on. */
  took: number | undefined
  code: string | undefined
  /** What was done for it, in order, without the call itself. */
  operations: readonly Operation[]
}

function callOf(requestId: string, all: readonly Operation[]): Call | undefined {
  const head = all.find(({ source }) => source !== undefined)
  const operations = all.filter((operation) => operation !== head)
  const [first = head] = operations
  if (!first) return undefined
  const failed = operations.find(({ code }) => code !== 'OK')
  const end = Math.max(...operations.map(({ at, took = 0 }) => at + took))
  return {
    requestId,
    name: (head ?? first).function ?? head?.action ?? 'administrator',
    isOfTool: !head && first.function === undefined,
    who: head?.source === 'wx_trigger' ? 'timer' : head?.openId,
    at: (head ?? first).at,
    took: head ? head.took : Math.round((end - first.at) * 10) / 10,
    code: head ? head.code : (failed ?? first).code,
    operations,
  }
}

/** The requests of a list of operations, newest first. A function called by another has a request of its own. */
export function callsOf(operations: readonly Operation[]): Call[] {
  const requests = new Map<string, Operation[]>()
  for (const operation of operations) {
    const known = requests.get(operation.requestId)
    if (known) known.push(operation)
    else requests.set(operation.requestId, [operation])
  }
  return [...requests].flatMap(([requestId, all]) => callOf(requestId, all) ?? []).reverse()
}

/** What was done, in a few words: '3 × getDocument quizzes, insertDocument attempts'. */
export function summaryOf(operations: readonly Operation[]): string {
  const counts = new Map<string, number>()
  for (const { action, collection } of operations) {
    const words = [action.split('.')[1] ?? action, ...(collection === undefined ? [] : [collection])].join(' ')
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].map(([words, count]) => (count === 1 ? words : `${count} × ${words}`)).join(', ')
}
