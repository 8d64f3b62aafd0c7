import { acknowledge, say } from '@/platform/dialogue'
import { usePreferences } from './preferences'

/** Says that something was done or not. In 长辈版 nothing vanishes by itself: it stays until it is acknowledged. */
export function tell(text: string): void {
  if (usePreferences.getState().elder) acknowledge(text)
  else say(text)
}
