import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { patterns, SIGNAL_SECONDS } from '@core/domain/alarm/patterns'
import type { Session, TestFacts } from '@core/domain/announcement/content'
import { signalsOf } from '@core/domain/announcement/phaseAt'
import { dateInWords, timeAt, weekdayOf } from '@core/domain/moment'
import { useBarWidth } from '@/session/useBarWidth'
import { RhythmBar } from '@/ui/RhythmBar'
import { Meta } from '@/ui/Section'
import { SignalWord } from '@/ui/SignalWord'
import { tones } from '@/ui/tones'
import styles from './TestView.module.scss'
import { areaInWords, hoursOf } from './texts'

interface Props {
  test: TestFacts
  /** It was called off or moved: then its times are struck out. */
  off: boolean
  /** A session drawn to scale. */
  strip: (session: Session, width: number) => ReactNode
}

/** The data of a test: day, area, the session to scale, and each signal with its bar, its word and its time. */
export function TestView({ test, off, strip }: Props) {
  const width = useBarWidth()
  return (
    <View className={styles.test}>
      <View className={styles.head}>
        <View className={off ? styles.off : styles.date}>{`${dateInWords(test.date)} ${weekdayOf(test.date)}`}</View>
        <View className={off ? styles.off : styles.date}>{hoursOf(test)}</View>
      </View>
      <View className={styles.area}>{areaInWords(test.districts)}</View>
      {test.sessions.map((session, nth) => (
        <View key={nth}>
          {test.sessions.length > 1 && <View className={styles.session}>{`第 ${nth + 1} 场`}</View>}
          <View className={styles.strip}>{strip(session, width)}</View>
          {signalsOf({ date: test.date, sessions: [session] }).map(({ signal, from, to }) => (
            <View key={from} className={styles.row}>
              <View className={styles.bar}>
                <RhythmBar
                  blocks={blocksBetween(patterns[signal].rhythm, 0, SIGNAL_SECONDS)}
                  total={SIGNAL_SECONDS}
                  width={90}
                  height={24}
                  tone={tones[signal]}
                  label={patterns[signal].sentence}
                />
              </View>
              <View className={styles.word}>
                <SignalWord tone={tones[signal]}>{patterns[signal].name}</SignalWord>
              </View>
              <View className={styles.time}>{`${timeAt(from)}–${timeAt(to)}`}</View>
            </View>
          ))}
        </View>
      ))}
      {test.channels.length > 0 && <Meta>{`同时可从这里收到信号：${test.channels.join('、')}`}</Meta>}
      {test.legalBasis.length > 0 && <Meta>{`依据：${test.legalBasis.join('、')}`}</Meta>}
      {test.notes.map((note) => (
        <Meta key={note}>{note}</Meta>
      ))}
    </View>
  )
}
