import type { Manifest } from '../environment/manifest'
import { readFault } from '../faults/fault'
import type { Faults } from '../faults/faults'
import { againstTheRule } from '../refusal'
import { text, type Action, type Request } from './action'

/** What the command line asks of a running cloud, beside what the SDK knows. */
export interface LocalRequests {
  export: (folder: string) => Promise<Manifest>
  /** Wakes a function by its timer; without the name of one by the only one it has. */
  fire: (name: string, triggerName?: string) => Promise<unknown>
  /** What goes wrong on purpose. */
  faults: Pick<Faults, 'add' | 'clear' | 'list'>
}

/** The actions that only this cloud has. They are for tools: a function that asks for one is refused. */
export function localActions(requests: LocalRequests): Record<string, Action> {
  function action(act: (request: Request) => Promise<Record<string, unknown>>): Action {
    return async (request, { invocation }) => {
      if (invocation) throw againstTheRule('This is for the command line, not for a function.')
      try {
        return { data: await act(request) }
      } catch (error) {
        throw againstTheRule((error as Error).message)
      }
    }
  }
  return {
    'local.export': action(async (request) => ({ ...(await requests.export(text(request, 'folder'))) })),
    'local.fire': action(async (request) => {
      const { trigger } = request
      const name = typeof trigger === 'string' ? trigger : undefined
      return { answer: await requests.fire(text(request, 'function'), name) }
    }),
    'local.faults': action(({ add, clear }) => {
      if (clear === true) requests.faults.clear()
      if (add !== undefined) requests.faults.add(readFault(add))
      return Promise.resolve({ faults: requests.faults.list() })
    }),
  }
}
