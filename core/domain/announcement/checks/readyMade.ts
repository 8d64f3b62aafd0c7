import { testIn, type Content } from '../content'
import { isReadyMade } from '../moves'
import { isUnalteredReadyMade } from '../readyMade'
import { error, when, type Finding, type Surroundings } from './finding'

/** A text that goes out after one reviewer is the one that was approved beforehand, word by word. */
export function checkReadyMade(content: Content, { out, districts }: Surroundings): Finding[] {
  if (!isReadyMade(content) || !(content.kind === 'cancellation' || content.kind === 'clarification')) return []
  const about = out.find(({ id }) => id === content.about)
  const test = about ? testIn(about.content) : null
  return when(
    !isUnalteredReadyMade(content, { test, area: { name: '', districts } }),
    error('readyMadeAltered', '内容与现成文本不同。请恢复原文；确需改动的，请不用现成文本，按一般程序审核。'),
  )
}
