import { Dropped } from '../faults/faults'
import { Refusal } from '../refusal'

/** The number under which a mini program knows each way a call fails, and the words beside it. */
const CLIENT_CODES: Readonly<Record<string, readonly [number, string]>> = {
  FUNCTIONS_EXECUTE_FAIL: [-504002, 'functions execute fail'],
  FUNCTIONS_TIME_LIMIT_EXCEEDED: [-504003, ''],
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: [-504002, 'functions execute fail'],
  FUNCTION_NOT_FOUND: [-501000, ''],
  EXCEED_MAX_PAYLOAD_SIZE: [-501007, 'invalid parameters'],
  INVALID_PARAM: [-501007, 'invalid parameters'],
  EXCEED_REQUEST_LIMIT: [-501003, 'exceed request limit'],
  EXCEED_CONCURRENT_REQUEST_LIMIT: [-501004, 'exceed concurrent request limit'],
  EXCEED_MAX_RESPONSE_SIZE: [-604001, 'cloud function result size exceeds limit'],
}

/** The number of a call whose connection broke: nobody knows whether the function ran. */
export const NO_CONNECTION = -1

/** How a call of a function fails in a mini program: a number, and one opaque sentence. */
export class CallError extends Error {
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
  ) {
    super(errMsg)
    this.name = 'CallError'
  }
}

/** What a mini program gets to see of a failure: nothing of a failure of the cloud itself but that there was one. */
export function toCallError(error: unknown): CallError {
  if (error instanceof CallError) return error
  if (error instanceof Dropped) return new CallError(NO_CONNECTION, 'cloud.callFunction:fail request:fail')
  const known = error instanceof Refusal ? CLIENT_CODES[error.code] : undefined
  const [code, words] = known ?? [-501001, 'resource system error']
  const reason = error instanceof Refusal ? error.message : 'the local cloud failed'
  return new CallError(code, `cloud.callFunction:fail Error: errCode: ${code} ${words} | errMsg: ${reason}`)
}
