import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { OpenQuestion, Solution } from '@core/domain/quiz/question'
import { open } from '@/platform/navigation'
import { Icon } from '@/ui/Icon'
import { Link } from '@/ui/Link'
import { Option, type OptionState } from '@/ui/Option'
import { Options } from '@/ui/Options'
import { spoken } from '@/ui/spoken'
import styles from './QuestionView.module.scss'
import { texts } from './texts'

interface Props {
  question: OpenQuestion
  chosen: readonly number[]
  /** Given once it was answered. */
  solution?: Solution | undefined
  /** What it brought in a formal quiz; a part of it for a part of what was right. */
  points?: number | undefined
  onChoose?: ((chosen: number[]) => void) | undefined
  /** The sound or bar of a signal question. */
  clip?: ReactNode
}

const letters = 'ABCDEFGHIJ'

function stateOf(
  place: number,
  chosen: readonly number[],
  question: OpenQuestion,
  solution: Solution | undefined,
): OptionState {
  const picked = chosen.includes(place)
  if (!solution) return picked ? 'chosen' : 'open'
  if (!solution.key.includes(place)) return picked ? 'wrong' : 'aside'
  return picked || question.kind !== 'multiple' ? 'right' : 'missed'
}

/** What is said of an answer that is not right. */
function verdictOf(chosen: readonly number[], points: number): string {
  if (points > 0) return `部分正确，得 ${points} 分`
  return chosen.length === 0 ? texts.leftOpen : texts.wrong
}

/** The verdict, the explanation and where it is written. */
function Explanation({
  question,
  chosen,
  solution,
  points = 0,
}: {
  question: OpenQuestion
  chosen: readonly number[]
  solution: Solution
  points?: number | undefined
}) {
  const right = solution.key.length === chosen.length && solution.key.every((place) => chosen.includes(place))
  const answer = solution.key.map((place) => question.options[place]).join('；')
  return (
    <View className={styles.explanation} {...spoken({ live: true })}>
      <View className={styles.verdict}>
        <View className={right ? styles.right : styles.wrong}>
          <Icon name={right ? 'check' : 'cross'} />
          <View>{right ? texts.right : verdictOf(chosen, points)}</View>
        </View>
        {!right && <View className={styles.answer}>{`${texts.rightAnswer}${answer}`}</View>}
      </View>
      <View className={styles.why}>{solution.explanation}</View>
      <View className={styles.sources}>
        <View className={styles.cited}>
          <View>{solution.citation}</View>
          {solution.needsConfirmation && <View className={styles.notice}>{texts.unconfirmed}</View>}
          {!solution.review && <View>{texts.unreviewed}</View>}
        </View>
        <Link onTap={() => open('feedback', { about: 'question', id: question.id, name: `题目 ${question.id}` })}>
          {texts.report}
        </Link>
      </View>
    </View>
  )
}

/** One question: its stem, its options, and after the answer why it is so. */
export function QuestionView({ question, chosen, solution, points, onChoose, clip }: Props) {
  const several = question.kind === 'multiple'
  const choose = (place: number) => {
    if (!several) onChoose?.([place])
    else
      onChoose?.(
        chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place].sort((a, b) => a - b),
      )
  }
  return (
    <View>
      <View className={styles.stem} {...spoken({ role: 'heading' })}>
        {question.stem}
      </View>
      {several && !solution && <View className={styles.hint}>{texts.several}</View>}
      {clip}
      <Options label={question.stem} several={several}>
        {question.options.map((option, place) => (
          <Option
            key={option}
            letter={letters[place] ?? ''}
            text={option}
            several={several}
            state={stateOf(place, chosen, question, solution)}
            onTap={() => choose(place)}
          />
        ))}
      </Options>
      {solution && <Explanation {...{ question, chosen, solution, points }} />}
    </View>
  )
}
