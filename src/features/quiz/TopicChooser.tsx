import { View } from '@tarojs/components'
import { useState } from 'react'
import { dateAt } from '@core/domain/moment'
import { fits, progressByTopic } from '@core/domain/quiz/practice'
import { levels, type Level } from '@core/domain/quiz/question'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { Status } from '@/ui/Status'
import { usePracticePack } from './bank'
import { usePractice } from './practiceStore'
import { TopicBars } from './TopicBars'
import styles from './TopicChooser.module.scss'
import { levelWords, texts } from './texts'

const numbers = [5, 10, 20]

/** What to practise: level, number, and topic, with one's progress as a picture. */
export function TopicChooser({ by }: { by: 'topic' | 'level' }) {
  const pack = usePracticePack()
  const last = usePractice((state) => state.last)
  const [level, setLevel] = useState<Level | null>(null)
  const [number, setNumber] = useState(10)
  const wish = { topics: [], levels: level ? [level] : [], number }
  const questions = pack.questions.filter((question) => fits(question, wish, dateAt(now())))
  const go = (topic?: string) =>
    open('quiz/practice', { number: String(number), ...(level && { level }), ...(topic !== undefined && { topic }) })
  const chooseLevel = (
    <Section title="难度">
      <View className={styles.choices}>
        <Button selected={level === null} onTap={() => setLevel(null)}>
          全部
        </Button>
        {levels.map((one) => (
          <Button key={one} selected={level === one} onTap={() => setLevel(one)}>
            {levelWords[one]}
          </Button>
        ))}
      </View>
    </Section>
  )
  const chooseNumber = (
    <Section title="题数">
      <View className={styles.choices}>
        {numbers.map((one) => (
          <Button key={one} selected={number === one} onTap={() => setNumber(one)}>
            {`${one} 题`}
          </Button>
        ))}
      </View>
    </Section>
  )
  const chooseTopic = (
    <Section title="主题" beside={`共 ${questions.length} 题`}>
      {questions.length === 0 ? (
        <Status title={texts.noQuestions} />
      ) : (
        <>
          <Button kind="filled" onTap={() => go()}>
            {by === 'level' ? '开始' : '不限主题'}
          </Button>
          <View className={styles.bars}>
            <TopicBars rows={progressByTopic(questions, last)} onTap={go} />
          </View>
          <Paragraph quiet>深色为最近一次答对，描边为答过。只存在本机。</Paragraph>
        </>
      )}
    </Section>
  )
  // What one came for stands first.
  return by === 'level' ? (
    <View>
      {chooseLevel}
      {chooseNumber}
      {chooseTopic}
    </View>
  ) : (
    <View>
      {chooseTopic}
      {chooseLevel}
      {chooseNumber}
    </View>
  )
}
