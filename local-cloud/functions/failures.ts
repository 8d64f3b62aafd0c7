import { Refusal } from '../refusal'

/** The instance was gone before it had begun: the request is unharmed and may go to another one. */
export class NotBegun extends Refusal {
  constructor() {
    super('FUNCTIONS_EXECUTE_FAIL', 'the function ended its process before it began')
  }
}

/** A function that failed, in its own words. */
export function executionFailed(reason: string): Refusal {
  return new Refusal('FUNCTIONS_EXECUTE_FAIL', reason)
}

/** A function whose process ended before it answered. */
export function exited(): Refusal {
  return executionFailed('145 code exit unexpected')
}

/** A function that took longer than its settings allow, in seconds. */
export function tookTooLong(seconds: number): Refusal {
  return new Refusal('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`)
}

/** A function that took more memory than its settings allow, in MB. */
export function tookTooMuchMemory(megabytes: number): Refusal {
  return new Refusal('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `Task memory exceeded ${megabytes} MB`)
}
