import type { Manifest } from '../environment/manifest'
import { againstTheRule } from '../refusal'
import { text, type Action } from './action'

/** What the command line asks of a running cloud, beside what the SDK knows. */
export interface LocalRequests {
  export: (folder: string) => Promise<Manifest>
}

/** The actions that only this cloud has. They are for tools: a function that asks for one is refused. */
export function localActions(requests: LocalRequests): Record<string, Action> {
  return {
    'local.export': async (request, { invocation }) => {
      if (invocation) throw againstTheRule('A function may not export the environment: run `cloud export`.')
      try {
        return { data: await requests.export(text(request, 'folder')) }
      } catch (error) {
        throw againstTheRule((error as Error).message)
      }
    },
  }
}
