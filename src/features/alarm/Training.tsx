import { View } from '@tarojs/components'
import { useState } from 'react'
import { confusionSentence, type Sense, type TakenFor, type TrainingAnswer } from '@core/domain/alarm/confusions'
import { patterns, SIGNAL_SECONDS, signals } from '@core/domain/alarm/patterns'
import { trainingRound } from '@core/domain/alarm/trainingRound'
import { chanceFrom } from '@core/domain/chance'
import { open, replace } from '@/platform/navigation'
import { newId } from '@/platform/newId'
import { now } from '@/session/serverClock'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Option, type OptionState } from '@/ui/Option'
import { Options } from '@/ui/Options'
import { Page } from '@/ui/Page'
import { RhythmBar } from '@/ui/RhythmBar'
import { Paragraph, Section } from '@/ui/Section'
import { Segments } from '@/ui/Segments'
import { spoken } from '@/ui/spoken'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { ClipPlayer } from './ClipPlayer'
import styles from './Training.module.scss'
import { senseWords, texts } from './texts'
import { tones } from '@/ui/tones'
import { keepTrainingAnswer } from './trainingRecord'

const choices: readonly { taken: TakenFor; word: string }[] = [
  ...signals.map((signal) => ({ taken: signal, word: patterns[signal].name })),
  { taken: 'other' as const, word: '分不清' },
]

function stateOf(choice: TakenFor, sounded: TakenFor, taken: TakenFor | null): OptionState {
  if (taken === null) return 'open'
  if (choice === sounded) return 'right'
  return choice === taken ? 'wrong' : 'aside'
}

/** How a round went, in one sentence: what was confused with what, or how many were told. */
function roundInWords(round: readonly TrainingAnswer[]): string {
  const missed = round.filter(({ sounded, taken }) => sounded !== taken).length
  return confusionSentence(round) ?? (missed === 0 ? `${round.length} 段都分清了。` : `有 ${missed} 段没有分清。`)
}

/** The end of a round, and the way to another. */
function RoundOver({ by, round, look }: { by: Sense; round: readonly TrainingAnswer[]; look: string }) {
  return (
    <Page
      look={look}
      foot={
        <Button kind="filled" onTap={() => replace('signal/training', { by })}>
          {texts.again}
        </Button>
      }
    >
      <Section title="这一轮做完了">
        <Paragraph>{roundInWords(round)}</Paragraph>
        <Link onTap={() => open('signal/confusion')}>{texts.confusionTitle}</Link>
      </Section>
    </Page>
  )
}

/** Three clips a round, to be told by one sense; after each answer the pattern is shown. */
export function Training({ by, look }: { by: Sense; look: string }) {
  const [clips] = useState(() => trainingRound(chanceFrom(newId())))
  const [place, setPlace] = useState(0)
  const [taken, setTaken] = useState<TakenFor | null>(null)
  const [round, setRound] = useState<readonly TrainingAnswer[]>([])
  const clip = clips[place]
  if (!clip) return <RoundOver {...{ by, round, look }} />

  const { name, rhythm, sentence } = patterns[clip.signal]
  const { question, anyTime } = senseWords[by]
  const answer = (choice: TakenFor) => {
    if (taken !== null) return
    setTaken(choice)
    const given = { sounded: clip.signal, taken: choice, by, at: now() }
    setRound([...round, given])
    keepTrainingAnswer(given)
  }
  const goOn = () => {
    setTaken(null)
    setPlace(place + 1)
  }

  return (
    <Page
      look={look}
      foot={
        <Button kind="filled" disabled={taken === null} onTap={goOn}>
          {place === clips.length - 1 ? texts.roundOver : texts.nextClip}
        </Button>
      }
    >
      <Segments done={place} of={clips.length} words={`第 ${place + 1} 段，共 ${clips.length} 段`} />
      <View className={styles.question} {...spoken({ role: 'heading' })}>
        {question}
      </View>
      <ClipPlayer
        key={place}
        {...{ rhythm, by }}
        from={clip.startsAt}
        to={clip.startsAt + clip.playSeconds}
        chosen={taken ?? ''}
        over={taken !== null}
      />
      {taken === null && <View className={styles.hint}>{anyTime}</View>}
      <Options label={question}>
        {choices.map((choice, nth) => (
          <Option
            key={choice.taken}
            letter={'ABCD'[nth] ?? ''}
            text={choice.word}
            state={stateOf(choice.taken, clip.signal, taken)}
            onTap={() => answer(choice.taken)}
          />
        ))}
      </Options>
      {taken === null && by !== 'touch' && (
        <View className={styles.others}>
          <View className={styles.hint}>{by === 'ear' ? '听不清？' : '看不清？'}</View>
          {by === 'ear' && <Link onTap={() => replace('signal/training', { by: 'eye' })}>改为看一看</Link>}
          <Link onTap={() => replace('signal/training', { by: 'touch' })}>改为感受震动</Link>
        </View>
      )}
      {taken !== null && (
        <View className={styles.after} {...spoken({ live: true })}>
          <View className={taken === clip.signal ? styles.right : styles.wrong}>
            {taken === clip.signal ? `对，是${name}` : `不对，这是${name}`}
          </View>
          <RhythmBar
            blocks={blocksBetween(rhythm, 0, SIGNAL_SECONDS)}
            total={SIGNAL_SECONDS}
            width={240}
            height={28}
            tone={tones[clip.signal]}
            label={sentence}
          />
          <Paragraph quiet>{sentence}</Paragraph>
        </View>
      )}
    </Page>
  )
}
