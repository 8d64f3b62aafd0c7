import { dateAt, dateInWords, timeAt } from '../moment'
import { testIn, type Content } from './content'

/** What a ready-made text is filled in from beside the content itself. */
interface Filling {
  /** The announcement it is about. */
  about: Content | null
}

/** The approved text of a ready-made announcement, with its time and place. Null where it cannot be filled in. */
export function readyMadeText(content: Content, { about }: Filling): { title: string; body: string } | null {
  if (content.kind === 'clarification') {
    const when = `${dateInWords(dateAt(content.at), true)}${timeAt(content.at)}`
    return {
      title: '关于警报器误鸣的说明',
      body: `${when}左右，${content.place}警报器误鸣。请广大市民群众保持正常的工作、生产和生活秩序。有关情况以政府发布为准。`,
    }
  }
  const test = about && testIn(about)
  if (content.kind !== 'cancellation' || !test) return null
  return {
    title: '取消防空警报试鸣的通告',
    body: `原定于${dateInWords(test.date, true)}进行的防空警报试鸣取消。请广大市民群众相互转告，保持正常的工作、生产和生活秩序。`,
  }
}

/**
 * Whether a ready-made 误鸣澄清 or 取消试鸣 is the approved text and nothing else: only that may go out after one reviewer.
 * What was attached or pasted beside it makes it another text.
 */
export function isUnalteredReadyMade(content: Content, filling: Filling): boolean {
  const approved = readyMadeText(content, filling)
  return (
    approved !== null &&
    content.title === approved.title &&
    content.body === approved.body &&
    content.signed === null &&
    content.attachments.length === 0
  )
}
