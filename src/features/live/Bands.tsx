import { dateInWords, weekdayOf } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { districtName, usePreferences } from '@/session/preferences'
import { Band, BandLine } from '@/ui/Band'
import { View } from '@tarojs/components'
import { Link } from '@/ui/Link'
import styles from './Bands.module.scss'
import { texts } from './texts'

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

/** Of what, of which day and of where it is. */
export function WhichTest({ date, rehearsal, sample }: { date: string; rehearsal: boolean; sample: boolean }) {
  const district = usePreferences((state) => state.district)
  const day = `${dateInWords(date, true)} ${weekdayOf(date)}`
  return (
    <Band tone={rehearsal ? 'notice' : 'day'}>
      <BandLine
        strong={rehearsal ? texts.rehearsal : texts.test}
        words={rehearsal ? texts.notATest : day}
        beside={`${districtName(district)}${sample ? '　示例数据' : ''}`}
      />
    </Band>
  )
}
