import { View } from '@tarojs/components'
import type { Phase } from '@core/domain/announcement/phaseAt'
import { spanInWords } from '@core/domain/moment'
import { districtName, usePreferences } from '@/session/preferences'
import { Button } from '@/ui/Button'
import { FullSignal } from '@/ui/FullSignal'
import { spoken } from '@/ui/spoken'
import { tones } from '@/ui/tones'
import styles from './LiveFull.module.scss'
import { countOf, dayOf, roundOf, stateOf, stepOf, texts, wordOf } from './texts'

interface Props {
  look: string
  phase: Phase
  rehearsal: boolean
  date: string
  checked: boolean
  /** How fresh it is, in words. */
  basis: string
  onLeave: () => void
}

/** The whole screen fills while it should sound and is empty while it should not, for those who cannot hear it. */
export function LiveFull({ look, phase, rehearsal, date, checked, basis, onLeave }: Props) {
  const district = usePreferences((state) => state.district)
  const sounding = phase.kind === 'signal' && phase.sounding
  return (
    <FullSignal
      look={look}
      label={`同步跟看，${texts.full}`}
      onLeave={onLeave}
      tone={phase.kind === 'signal' ? tones[phase.present.signal] : null}
      sounding={sounding}
      band={
        checked ? undefined : (
          <>
            <View className={styles.strong}>{texts.unchecked}</View>
            <View>{texts.uncheckedShort}</View>
          </>
        )
      }
      above={rehearsal ? [texts.notATest] : [texts.test, dayOf(date), districtName(district)]}
      lead={rehearsal ? texts.shouldRehearsal : texts.should}
      name={wordOf(phase)}
      foot={
        <>
          <View className={styles.onSite}>
            <View>{texts.onSite}</View>
            <View>{basis}</View>
          </View>
          <Button onTap={onLeave}>{texts.leaveFull}</Button>
        </>
      }
    >
      <View className={styles.live} {...spoken({ live: true, label: stepOf(phase) })} />
      {phase.kind !== 'over' && (
        <>
          <View className={styles.state}>{stateOf(phase)}</View>
          <View className={styles.seconds}>
            {`${countOf(phase) || '还有'} ${spanInWords(phase.secondsLeft * 1000)
              .map(({ number, unit }) => `${number} ${unit}`)
              .join(' ')}`}
          </View>
          <View className={styles.round}>{roundOf(phase)}</View>
        </>
      )}
    </FullSignal>
  )
}
