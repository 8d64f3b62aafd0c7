import { Status } from '@/ui/Status'
import { texts } from './texts'

/** Under 战时空袭 while no civil-defence work may be shown: that it is so, and what holds in war. */
export function NoWorks() {
  return <Status title={texts.noWorks} text={texts.noWorksText} />
}
