import type { Chance } from '@core/domain/chance'
import { mutated } from './mutated'
import { oddNames, oddValue } from './oddValues'
import { operations } from './operations'
import { pick } from './pick'
import { people } from './validInputs'

/** What is sent: mostly the input mutated, sometimes as it is, sometimes all around it mutated. */
export function eventOf(action: string, input: unknown, chance: Chance): Record<string, unknown> {
  const kind = chance()
  if (kind < 0.25) return { action, input }
  if (kind < 0.85) return { action, input: mutated(input, chance) }
  const around: (() => unknown)[] = [
    () => mutated({ action, input }, chance),
    () => ({ action: oddValue(chance), input }),
    () => ({ action: pick(oddNames, chance), input }),
    () => ({ action: pick(operations, chance).action, input }),
    () => ({ action: `${action} `, input }),
    () => ({ action, input, userInfo: { openId: pick(people, chance) }, openId: pick(people, chance) }),
    () => ({ action, input, OPENID: pick(people, chance), [pick(oddNames, chance)]: oddValue(chance) }),
    () => ({ action, ...(input as object) }),
    () => ({ action, data: input }),
    () => ({ Type: 'Timer', TriggerName: 'everyMinute', Time: '2027-03-13T02:00:00Z', Message: '', action, input }),
  ]
  const event = pick(around, chance)()
  return typeof event === 'object' && event !== null && !Array.isArray(event) ? { ...event } : { action, event }
}
