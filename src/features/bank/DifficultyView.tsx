import { useState } from 'react'
import { hardestFirst, toldBy, type Look } from '@core/domain/activity/difficulty'
import { levelNames } from '@core/domain/quiz/bank/content'
import { levels, type Level } from '@core/domain/quiz/question'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { Leaves } from '@/ui/Leaves'
import { OneOf } from '@/ui/OneOf'
import { Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Skeleton, Status } from '@/ui/Status'
import { Tap } from '@/ui/Tap'
import styles from './Bank.module.scss'
import { lookNames, texts } from './difficultyTexts'
import { ToldBar } from './ToldBar'
import { useDifficulty, type QuestionDifficulty } from './useDifficulty'

const looks = (['all', 'sheets', 'classes', 'practice'] as const).map((key) => ({ key, word: lookNames[key] }))

function Ranked({ questions, by }: { questions: readonly QuestionDifficulty[]; by: Look }) {
  const ranked = hardestFirst(questions, by)
  if (ranked.length === 0) return <Status title={texts.none} text={texts.noneWhy} />
  return (
    <Section title={`共 ${ranked.length} 题`}>
      <Paragraph quiet>{texts.ranked}</Paragraph>
      <Leaves items={ranked}>
        {(items) =>
          items.map((one) => (
            <Tap
              key={`${one.id}@${one.version}`}
              className={styles.told}
              onTap={() => open('staff/questions/item', { id: one.id })}
            >
              <ToldBar words={one.stem ?? one.id} told={toldBy(one, by)} />
              <Paragraph quiet>{`${one.id}　第 ${one.version} 版　${one.topic ?? ''}`}</Paragraph>
            </Tap>
          ))
        }
      </Leaves>
    </Section>
  )
}

/** The questions of the bank by how many had them right, the hardest first: by all answers or by where they were given. */
export function DifficultyView({ look }: { look: string }) {
  const { loaded, renew } = useDifficulty()
  const [by, setBy] = useState<Look>('all')
  const [topic, setTopic] = useState<string | null>(null)
  const [level, setLevel] = useState<Level | null>(null)
  if (loaded.state === 'loading') return <Skeleton lines={10} />
  if (loaded.state === 'failed')
    return <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
  const { questions } = loaded.value
  const topics = [...new Set(questions.flatMap((one) => one.topic ?? []))]
  const asked = questions.filter(
    (one) => (topic === null || one.topic === topic) && (level === null || one.level === level),
  )
  return (
    <>
      <Section title={texts.all}>
        <Paragraph quiet>{texts.few}</Paragraph>
        <Segmented label={texts.by} choices={looks} chosen={by} onChoose={setBy} />
      </Section>
      <Section>
        <Rows>
          <OneOf
            {...{ look, label: texts.topic, chosen: topic, none: texts.everyTopic }}
            choices={topics.map((key) => ({ key, word: key }))}
            onChoose={setTopic}
          />
          <OneOf
            {...{ look, label: '学段', chosen: level, none: '全部学段' }}
            choices={levels.map((key) => ({ key, word: levelNames[key] }))}
            onChoose={setLevel}
          />
        </Rows>
      </Section>
      <Ranked key={`${by} ${topic ?? ''} ${level ?? ''}`} questions={asked} by={by} />
    </>
  )
}
