import type { Question, Review } from '@core/domain/quiz/question'
import { QuestionView } from './QuestionView'
import type { RenderClip } from './renderClip'

interface Props {
  id: string
  content: Omit<Question, 'id' | 'version' | 'review'>
  review: Review | null
  renderClip: RenderClip
}

const letters = 'ABCDEFGHIJ'

/** An option that is not written yet has a name all the same, and two that are alike stay two. */
const shown = (option: string, place: number, all: readonly string[]): string => {
  if (option.trim() === '') return `（选项 ${letters[place] ?? ''} 还没有写）`
  return all.indexOf(option) === place ? option : option + '\u00a0'.repeat(place)
}

/** A question as everybody sees it once it was answered right, before anybody can. */
export function AsEverybodySees({ id, content, review, renderClip }: Props) {
  const question = { ...content, id, version: 0, review, options: content.options.map(shown) }
  return (
    <QuestionView
      question={question}
      chosen={content.key}
      solution={question}
      clip={content.clip && renderClip(content.clip, '', true)}
    />
  )
}
