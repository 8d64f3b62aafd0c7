import { View } from '@tarojs/components'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { patterns, SIGNAL_SECONDS, signals } from '@core/domain/alarm/patterns'
import type { Lesson } from '@core/domain/lesson/lesson'
import type { Share } from '@core/domain/lesson/byHands'
import { compared } from '@core/domain/lesson/totals'
import { RhythmBar } from '@/ui/RhythmBar'
import { spoken } from '@/ui/spoken'
import { tones } from '@/ui/tones'
import styles from './Board.module.scss'
import end from './BoardEnd.module.scss'
import { countingWords, partWords, stemFor, texts } from './texts'

/** The bars of the three signals, in units. */
const WIDTH = 1080
const HEIGHT = 72

function Signals({ unit }: { unit: number }) {
  return (
    <View className={end.signals}>
      {signals.map((signal) => {
        const { name, hook, rhythm, sentence } = patterns[signal]
        return (
          <View key={signal} className={`${end.signal} ${end[tones[signal]]}`}>
            <View className={end.name}>{name}</View>
            <RhythmBar
              blocks={blocksBetween(rhythm, 0, SIGNAL_SECONDS)}
              total={SIGNAL_SECONDS}
              width={Math.floor((WIDTH * unit) / 30) * 30}
              height={Math.round(HEIGHT * unit)}
              tone={tones[signal]}
              label={sentence}
            />
            <View className={end.hook}>{hook}</View>
          </View>
        )
      })}
    </View>
  )
}

/** One time a question was asked: a line as long as the share that chose rightly, and the two numbers. */
function Line({ word, counted, filled, unit }: { word: string; counted: Share; filled: boolean; unit: string }) {
  return (
    <View className={end.line}>
      <View className={end.when}>{word}</View>
      <View className={end.track}>
        {counted && counted.right > 0 && (
          <View
            className={`${end.share} ${filled ? end.after : ''}`}
            style={`width:${Math.round((counted.right / counted.outOf) * 1000) / 10}%`}
          />
        )}
      </View>
      <View className={end.said}>
        {counted ? `${counted.outOf} ${unit}中，答对 ${counted.right}` : texts.notCounted}
      </View>
    </View>
  )
}

/** The end: the three signals to remember, and what this class learned, compared with itself only. */
export function BoardEnd({ lesson, unit }: { lesson: Lesson; unit: number }) {
  const rows = compared(lesson)
  const { unit: hand } = countingWords[lesson.counting]
  return (
    <>
      <View className={`${styles.stem} ${end.heading}`} {...spoken({ role: 'heading' })}>
        {texts.endTitle}
      </View>
      <Signals unit={unit} />
      {rows.length > 0 && (
        <View className={end.compared}>
          <View className={end.subheading} {...spoken({ role: 'heading' })}>
            {texts.comparedTitle}
          </View>
          {rows.map(({ question, before, after }) => (
            <View key={question.id} className={end.row}>
              <View className={end.question}>{stemFor(question, lesson.sound)}</View>
              <View className={end.lines}>
                <Line word={partWords.before} counted={before} filled={false} unit={hand} />
                <Line word={partWords.after} counted={after} filled unit={hand} />
              </View>
            </View>
          ))}
        </View>
      )}
    </>
  )
}
