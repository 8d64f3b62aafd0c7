import { CustomWrapper, View } from '@tarojs/components'
import { memo, useState } from 'react'
import { phaseAt } from '@core/domain/announcement/phaseAt'
import { canVibrate } from '@/platform/vibration'
import { useBarWidth } from '@/session/useBarWidth'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { MiniRhythm } from '@/ui/MiniRhythm'
import { spoken } from '@/ui/spoken'
import { tones } from '@/ui/tones'
import { LiveFull } from './LiveFull'
import styles from './LiveNow.module.scss'
import { NowBar } from './NowBar'
import { Numbers } from './Numbers'
import { Over } from './Over'
import { SessionStrip } from './SessionStrip'
import { nameOf, stepOf, texts, wordOf } from './texts'
import type { Following } from './useLive'
import { useRhythmTouch } from './useRhythmTouch'

type Phase = ReturnType<typeof phaseAt>

/** The large word, with its sign; it is read aloud when it changes, and only then. */
const Word = memo(function Word({ word, said, tone }: { word: string; said: string; tone: keyof typeof tones | null }) {
  return (
    <View className={`${styles.word} ${tone ? styles[tones[tone]] : ''}`}>
      {tone ? (
        <MiniRhythm tone={tones[tone]} large />
      ) : (
        <View className={styles.silence} {...spoken({ hidden: true })} />
      )}
      <View className={styles.name} {...spoken({ role: 'heading', live: true, label: said })}>
        {word}
      </View>
    </View>
  )
})

const Next = memo(function Next({ at, signal }: { at: string; signal: keyof typeof tones }) {
  return (
    <View className={styles.next}>
      <View className={styles.quiet}>接着</View>
      <View className={styles.at}>{at}</View>
      <MiniRhythm tone={tones[signal]} />
      <View className={styles.at}>{nameOf(signal)}</View>
    </View>
  )
})

/** The session that goes on or comes next, and the second of it that is reached. */
function sessionNow({ test, phase, moment }: Following): {
  session: Following['test']['sessions'][number]
  /** Which of how many; empty where there is only one. */
  which: string
  at: number | undefined
} {
  const of = phase.kind === 'signal' ? phase.present : phase.kind === 'over' ? null : phase.next
  const nth = of?.session ?? test.sessions.length
  const session = test.sessions[nth - 1] ?? []
  const which = test.sessions.length > 1 ? `第 ${nth} 场，共 ${test.sessions.length} 场` : ''
  if (phase.kind !== 'signal' && phase.kind !== 'gap') return { session, which, at: undefined }
  const first = phaseAt({ date: test.date, sessions: [session] }, 0)
  const from = first.kind === 'before' ? first.next.from : moment
  return { session, which, at: Math.floor((moment - from) / 1000) }
}

interface Props {
  following: Following
  rehearsal: boolean
  look: string
  checked: boolean
  /** How fresh it is, in words. */
  basis: string
  onSkip: (seconds: number) => void
  onAgain: () => void
}

/** A test as it goes on: what should be heard now, as bar, word and seconds, what comes next, and where in the whole one is. */
export function LiveNow({ following, rehearsal, look, checked, basis, onSkip, onAgain }: Props) {
  const { phase, moment } = following
  const width = useBarWidth()
  const { felt, toggle } = useRhythmTouch(phase, moment)
  const [full, setFull] = useState(false)
  const { session, which, at } = sessionNow(following)
  if (phase.kind === 'over') return <Over rehearsal={rehearsal} onAgain={onAgain} />
  const present = phase.kind === 'signal' ? phase.present.signal : null
  return (
    <>
      <View className={styles.should}>{rehearsal ? texts.shouldRehearsal : texts.should}</View>
      <Word word={wordOf(phase)} said={stepOf(phase)} tone={present} />
      <CustomWrapper>
        <View className={styles.bar}>
          <NowBar phase={phase} moment={moment} width={width} />
        </View>
        <Numbers phase={phase} />
        {phase.next && <Next at={phase.next.at} signal={phase.next.signal} />}
        <View className={styles.strip}>
          {which !== '' && <View className={styles.which}>{which}</View>}
          <SessionStrip session={session} width={width} at={at} />
        </View>
      </CustomWrapper>
      <View className={styles.ways}>
        <Button icon="touch" selected={felt} disabled={!canVibrate()} onTap={toggle}>
          {texts.vibrate}
        </Button>
        <Button icon="full" onTap={() => setFull(true)}>
          {texts.full}
        </Button>
      </View>
      {rehearsal && <Link onTap={() => onSkip(stepSeconds(phase))}>{texts.skip}</Link>}
      {full && (
        <LiveFull
          {...{ look, phase, rehearsal, checked, basis }}
          date={following.test.date}
          onLeave={() => setFull(false)}
        />
      )}
    </>
  )
}

/** How long the present step still takes: of a signal all of it. */
function stepSeconds(phase: Phase): number {
  if (phase.kind === 'signal') return phase.signalSecondsLeft
  return phase.kind === 'over' ? 0 : phase.secondsLeft
}
