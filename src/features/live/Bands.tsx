import { timeAt } from '@core/domain/moment'
import { open, replace } from '@/platform/navigation'
import { districtName, usePreferences } from '@/session/preferences'
import { Band, BandLine } from '@/ui/Band'
import { View } from '@tarojs/components'
import { Link } from '@/ui/Link'
import styles from './Bands.module.scss'
import { calledOff, dayOf, texts } from './texts'

/** Above everything: that it could not be checked, and what to do about a siren that is not in the plan. */
export function Unchecked() {
  return (
    <Band tone="notice">
      <BandLine strong={texts.unchecked} beside={texts.uncheckedOf} />
      <View className={styles.what}>{texts.uncheckedWhat}</View>
      <Link onTap={() => open('sounding')}>{texts.whatToDo}</Link>
    </Band>
  )
}

/** Above a rehearsal, while today's test itself can be followed. */
export function RealTest({ from }: { from: number }) {
  return (
    <Band>
      <BandLine strong={`今天 ${timeAt(from)} 试鸣`} words={texts.notTheTest} />
      <Link onTap={() => replace('live')}>{texts.follow}</Link>
    </Band>
  )
}

interface Which {
  date: string
  rehearsal: boolean
  sample: boolean
  /** What became of it, where it does not take place as it was announced. */
  off: keyof typeof calledOff | null
}

/** Of what, of which day and of where it is. */
export function WhichTest({ date, rehearsal, sample, off }: Which) {
  const district = usePreferences((state) => state.district)
  return (
    <Band tone={rehearsal || off !== null ? 'notice' : 'day'}>
      <BandLine
        strong={rehearsal ? texts.rehearsal : off === null ? texts.test : calledOff[off]}
        words={rehearsal ? texts.notATest : dayOf(date)}
        beside={`${districtName(district)}${sample ? '　示例数据' : ''}`}
      />
    </Band>
  )
}
