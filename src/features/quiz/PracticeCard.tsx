import { View } from '@tarojs/components'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Section } from '@/ui/Section'
import { Segments } from '@/ui/Segments'
import styles from './PracticeCard.module.scss'
import { useMistakes } from './bank'
import { usePractice } from './practiceStore'
import { texts } from './texts'

/** Where practice goes on, and the ways into it. */
export function PracticeCard() {
  const session = usePractice((state) => state.session)
  const mistakes = useMistakes()
  const done = session?.answers.length ?? 0
  const of = session?.questions.length ?? 0
  const resumable = session !== null && done < of
  return (
    <Section title={texts.practise}>
      {resumable && <Segments done={done} of={of} words={`已答 ${done} / ${of}`} />}
      <View className={styles.action}>
        <Button kind="filled" onTap={() => open('quiz/practice', resumable ? { resume: '1' } : { number: '10' })}>
          {resumable ? texts.resume : texts.startTen}
        </Button>
      </View>
      <View className={styles.links}>
        <Link onTap={() => open('quiz/topics')}>{texts.byTopic}</Link>
        <Link onTap={() => open('quiz/topics', { by: 'level' })}>{texts.byLevel}</Link>
        {mistakes > 0 && (
          <Link onTap={() => open('quiz/practice', { mistakes: '1' })}>{`${texts.mistakes} ${mistakes}`}</Link>
        )}
      </View>
    </Section>
  )
}
