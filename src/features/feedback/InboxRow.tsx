import { open } from '@/platform/navigation'
import { Row } from '@/ui/Row'

/** The way to the inbox, also while nothing waits there. */
export function InboxRow() {
  return <Row title="群众反映" note="答复、办结、合并" onTap={() => open('staff/feedback')} />
}
