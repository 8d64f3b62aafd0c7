import { View } from '@tarojs/components'
import { city } from '@city'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { patterns, SIGNAL_SECONDS, signals, type Signal } from '@core/domain/alarm/patterns'
import { hoursInWords } from '@core/domain/announcement/plan'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { dateInWords, weekdayOf } from '@core/domain/moment'
import { leafAt } from '@core/domain/screen/showing'
import { ownAddress } from '@/platform/ownAddress'
import { QrCode } from '@/ui/QrCode'
import { RhythmBar } from '@/ui/RhythmBar'
import { tones } from '@/ui/tones'
import styles from './Screen.module.scss'
import { meaningOf, texts } from './texts'
import type { Showing } from './useScreen'

/** How long (ms) a leaf stays. */
const EACH = 15_000

function Lesson({ signal, unit, width }: { signal: Signal; unit: number; width: number }) {
  const { name, hook, sentence, rhythm } = patterns[signal]
  return (
    <View className={styles.leaf}>
      <View className={styles.today}>{texts.lesson}</View>
      <View className={`${styles.signal} ${styles.parts} ${styles[tones[signal]]}`}>
        <View>{`认识${name}`}</View>
        <View>{hook}</View>
      </View>
      <View className={styles.bar}>
        <RhythmBar
          blocks={blocksBetween(rhythm, 0, SIGNAL_SECONDS)}
          total={SIGNAL_SECONDS}
          width={Math.floor(width / 30) * 30}
          height={Math.round(unit * 180)}
          tone={tones[signal]}
          label={sentence}
        />
      </View>
      <View className={styles.lead}>{sentence}</View>
      <View className={styles.plain}>{meaningOf(signal)}</View>
    </View>
  )
}

function Notice({ notice }: { notice: PublicAnnouncement }) {
  const { title, paper, body } = notice.content
  return (
    <View className={styles.leaf}>
      <View className={styles.today}>{`${texts.announced}　${paper.issuer}`}</View>
      <View className={styles.heading}>{title}</View>
      <View className={styles.plain}>{body.split('\n')[0]}</View>
    </View>
  )
}

function NextTest({ next }: Pick<Showing, 'next'>) {
  const address = city.programAddress ?? ownAddress()
  return (
    <View className={`${styles.leaf} ${styles.beside}`}>
      <View className={styles.told}>
        <View className={styles.today}>{texts.nextTest}</View>
        <View className={`${styles.big} ${styles.parts}`}>
          <View className={styles.whole}>
            <View>{`${next.date.slice(0, 4)}年`}</View>
            <View>{dateInWords(next.date)}</View>
          </View>
          <View>{weekdayOf(next.date)}</View>
        </View>
        <View className={styles.lead}>{next.source === 'announcement' ? hoursInWords(next) : texts.customTime}</View>
        <View className={styles.plain}>{city.yearlyTest.why}</View>
      </View>
      {address !== null && (
        <View className={styles.code}>
          <QrCode text={address} label={texts.scan} />
          <View>{texts.scan}</View>
        </View>
      )}
    </View>
  )
}

/** Where nothing is followed: a test that was called off, loud and alone; else the notices, the signals and the next test by turns. */
export function Leaf({
  showing: { live, notices, next, now },
  unit,
  width,
}: {
  showing: Showing
  unit: number
  width: number
}) {
  if (live.state === 'cancelled' || live.state === 'moved' || live.state === 'contradicted')
    return (
      <View className={`${styles.leaf} ${styles.loud}`}>
        <View className={styles.big}>{texts[live.state]}</View>
        <View className={styles.lead}>
          {live.state === 'moved'
            ? `改到${dateInWords(live.to, true)} ${weekdayOf(live.to)}`
            : live.state === 'cancelled'
              ? texts.notSounded
              : texts.contradictedMeans}
        </View>
      </View>
    )
  const leaf = leafAt(now, notices.length + signals.length + 1, EACH)
  const notice = notices[leaf]
  if (notice) return <Notice notice={notice} />
  const signal = signals[leaf - notices.length]
  return signal ? <Lesson signal={signal} unit={unit} width={width} /> : <NextTest next={next} />
}
