import type { Functions } from '../functions/functions'
import { againstTheRule, Refusal } from '../refusal'
import { text, type Action } from './action'

function parseEvent(source: unknown): unknown {
  if (source === undefined || source === '') return {}
  if (typeof source !== 'string') throw new Refusal('INVALID_PARAM', 'request_data is a text of JSON.')
  try {
    return JSON.parse(source)
  } catch {
    throw new Refusal('INVALID_PARAM', 'request_data is not JSON.')
  }
}

/** How many functions may wait for each other. */
const DEEPEST = 10

/** The actions of the functions: one calls another, and the person behind it stays the same. */
export function functionActions(functions: Functions): Record<string, Action> {
  return {
    'functions.invokeFunction': async (request, { invocation }) => {
      const identity = invocation
        ? { ...invocation.identity, source: `${invocation.identity.source},scf` }
        : { source: 'scf' }
      const depth = identity.source.split(',').length
      if (depth > DEEPEST)
        throw againstTheRule(
          `Functions called each other ${DEEPEST} deep: a function that calls itself must come to an end.`,
        )
      const result = await functions.invoke(text(request, 'function_name'), parseEvent(request.request_data), identity)
      return { data: { response_data: result } }
    },
  }
}
