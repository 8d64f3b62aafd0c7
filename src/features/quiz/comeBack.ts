import type { ErrorCode } from '@core/contract/errors'
import { comeBackAfter } from '@core/domain/quiz/comeBack'

let waiting: ReturnType<typeof setTimeout> | undefined
let timesBusy = 0

/**
 * Where the cloud was too busy to take a sheet, does something again by itself: after a while that grows each time and is no
 * other phone's. Anything else that was answered ends that.
 */
export function comeBackWhenBusy(outcome: 'done' | ErrorCode, again: () => void): void {
  if (outcome !== 'BUSY') {
    timesBusy = 0
    return
  }
  if (waiting !== undefined) return
  const after = comeBackAfter(timesBusy, Math.random)
  timesBusy += 1
  waiting = setTimeout(() => {
    waiting = undefined
    again()
  }, after)
}
