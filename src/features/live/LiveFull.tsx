import { View } from '@tarojs/components'
import type { Phase } from '@core/domain/announcement/phaseAt'
import { spanInWords } from '@core/domain/moment'
import { Button } from '@/ui/Button'
import { Cover } from '@/ui/Cover'
import { spoken } from '@/ui/spoken'
import { tones } from '@/ui/tones'
import styles from './LiveFull.module.scss'
import { countOf, roundOf, stateOf, stepOf, texts, wordOf } from './texts'

interface Props {
  look: string
  phase: Phase
  rehearsal: boolean
  onLeave: () => void
}

/** The whole screen fills while it should sound and is empty while it should not, for those who cannot hear it. */
export function LiveFull({ look, phase, rehearsal, onLeave }: Props) {
  const sounding = phase.kind === 'signal' && phase.sounding
  const tone = phase.kind === 'signal' ? (styles[tones[phase.present.signal]] ?? '') : ''
  return (
    <Cover look={look} label={`同步跟看，${texts.full}`} onLeave={onLeave} className={`${styles.full} ${tone}`}>
      <View className={`${styles.fill} ${sounding ? styles.filled : ''}`} />
      <View className={`${styles.words} ${sounding ? styles.onFill : ''}`}>
        <View className={styles.label}>{rehearsal ? `${texts.rehearsal}，${texts.notATest}` : texts.test}</View>
        <View>{rehearsal ? texts.shouldRehearsal : texts.should}</View>
        <View className={styles.name}>{wordOf(phase)}</View>
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
      </View>
      <View className={styles.foot}>
        <View className={`${styles.onSite} ${sounding ? styles.onFill : ''}`}>{texts.onSite}</View>
        <Button onTap={onLeave}>{texts.leaveFull}</Button>
      </View>
    </Cover>
  )
}
