import { View } from '@tarojs/components'
import { useState } from 'react'
import { city } from '@city'
import { countings, placeOf, type Lesson } from '@core/domain/lesson/lesson'
import { momentInWords } from '@core/domain/moment'
import { levels, type Question } from '@core/domain/quiz/question'
import { confirm } from '@/platform/dialogue'
import { enterFullScreen } from '@/platform/fullScreen'
import { open } from '@/platform/navigation'
import { useNow } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { useRoles } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Toggle } from '@/ui/Toggle'
import { begin, type LessonChoice } from './begin'
import { finishLesson } from './finishLesson'
import { useLesson } from './lessonStore'
import styles from './LessonStart.module.scss'
import { MyActivities } from './MyActivities'
import { Prints } from './Prints'
import { countingWords, levelWords, partWords, texts } from './texts'

function showBoard(): void {
  enterFullScreen()
  open('school/lesson/board')
}

/** Where an unfinished lesson stands, in words. */
function standing(lesson: Lesson): string {
  if (!('turn' in lesson.step)) return '已到小结'
  const { part, nth, of } = placeOf(lesson, lesson.step.turn)
  return `上到${partWords[part]}第 ${nth} 题，共 ${of} 题`
}

/** A lesson that was not ended: it goes on, or another begins. */
function Unfinished({ lesson }: { lesson: Lesson }) {
  const now = useNow(60_000)
  return (
    <Section title="上次的课没有上完">
      <Paragraph>{`${momentInWords(lesson.startedAt, now)} 开始，${standing(lesson)}。票数都在这台电脑上。`}</Paragraph>
      <View className={styles.stack}>
        <Button kind="filled" onTap={showBoard}>
          {texts.resume}
        </Button>
        <Button onTap={() => void finishLesson(lesson)}>{texts.again}</Button>
      </View>
    </Section>
  )
}

/** What is chosen before a lesson; everything has a choice already, so that 开始 is the second tap. */
function Choices({ choice, choose }: { choice: LessonChoice; choose: (change: Partial<LessonChoice>) => void }) {
  const toggleSound = async () => {
    if (choice.sound) choose({ sound: false })
    else if (await confirm(texts.soundTitle, texts.soundWarning, texts.soundYes)) choose({ sound: true })
  }
  return (
    <Section title={texts.lesson}>
      <Paragraph quiet>{texts.lessonAbout}</Paragraph>
      <View className={styles.stack}>
        <Segmented
          label="年级"
          choices={levels.map((level) => ({ key: level, word: levelWords[level] }))}
          chosen={choice.level}
          onChoose={(level) => choose({ level })}
        />
        <Segmented
          label="怎样作答"
          choices={countings.map((counting) => ({ key: counting, word: countingWords[counting].name }))}
          chosen={choice.counting}
          onChoose={(counting) => choose({ counting })}
        />
      </View>
      {city.lessonSound && (
        <Rows>
          <Row title={texts.sound} note={texts.soundNote}>
            <Toggle on={choice.sound} label={texts.sound} onTap={() => void toggleSound()} />
          </Row>
        </Rows>
      )}
    </Section>
  )
}

interface Props {
  look: string
  /** The practice questions. */
  questions: readonly Question[]
}

/** 课堂使用: a lesson in two taps, open to everybody. */
export function LessonStart({ look, questions }: Props) {
  const lesson = useLesson((state) => state.lesson)
  const [choice, setChoice] = useState<LessonChoice>({ level: 'primary', counting: 'hands', sound: false })
  const isTeacher = useRoles().includes('teacher')
  // Sound is confirmed for one lesson; the next begins silent again.
  const begun = () => {
    setChoice({ ...choice, sound: false })
    showBoard()
  }
  const start = () => {
    if (begin(questions, choice)) begun()
    else tell(texts.noQuestions)
  }
  return (
    <Page
      look={look}
      aside={
        <>
          {isTeacher && (
            <Section>
              <Rows>
                <Row title={texts.takeOver} onTap={() => open('school/takeover')} />
                <Row title={texts.remoteRow} note={texts.remoteNote} onTap={() => open('school/remote')} />
              </Rows>
            </Section>
          )}
          <Prints offered={new Set(questions.map(({ level }) => level))} />
          <Section title="上课时按这些键">
            <Rows>
              {keys.map(([key, meaning]) => (
                <Row key={key} title={meaning} value={key} />
              ))}
            </Rows>
          </Section>
        </>
      }
    >
      {lesson ? (
        <Unfinished lesson={lesson} />
      ) : (
        <>
          <Choices choice={choice} choose={(change) => setChoice({ ...choice, ...change })} />
          <Button kind="filled" onTap={start}>
            {texts.begin}
          </Button>
          {isTeacher && <MyActivities choice={choice} onBegun={begun} />}
        </>
      )}
      <Section>
        <Paragraph quiet>{texts.classPrivacy}</Paragraph>
      </Section>
    </Page>
  )
}

const keys: readonly [key: string, meaning: string][] = [
  ['空格、翻页键', '下一步'],
  ['PageUp', '上一步'],
  ['0–9、+、−', '记票数'],
  ['Enter、方向键', '换选项'],
  ['U', '撤销'],
  ['S', '本题不计票'],
  ['B', '黑屏'],
  ['D', '浅色、深色'],
  ['F', '全屏'],
  ['E', '最后一步：结束本课'],
]
