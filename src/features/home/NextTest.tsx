import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { city } from '@city'
import { useTests } from '@/api/notices'
import { nextTestFrom } from '@core/domain/announcement/answerFrom'
import { phoneEntries } from '@core/domain/announcement/phoneEntries'
import { hoursInWords } from '@core/domain/announcement/plan'
import { dateInWords, weekdayOf } from '@core/domain/moment'
import { keepInCalendar } from '@/session/keepInCalendar'
import { useNow } from '@/session/serverClock'
import { Link } from '@/ui/Link'
import { Meta, Section } from '@/ui/Section'
import styles from './NextTest.module.scss'
import { texts } from './texts'

/** When the sirens are tested next: as announced, or else by custom. Beside it stands how to be
 * reminded of it, below it the way into the phone's calendar: of what is only custom as the whole day. */
export function NextTest({ reminder }: { reminder: (testOn: string) => ReactNode }) {
  const now = useNow(60_000)
  const test = nextTestFrom(useTests(now), city.yearlyTest, now)
  const announced = test.source === 'announcement'
  const entries = phoneEntries(test, texts.keepOrder, now)
  return (
    <Section title={texts.nextTest}>
      <View className={styles.line}>
        <View>
          <View className={styles.date}>{`${dateInWords(test.date, true)} ${weekdayOf(test.date)}`}</View>
          <View className={styles.note}>{announced ? hoursInWords(test) : texts.nextTimes}</View>
        </View>
        {reminder(test.date)}
      </View>
      <Link onTap={() => void keepInCalendar(entries)}>{announced ? texts.calendar : texts.yearly}</Link>
      <Meta>{city.yearlyTest.why}</Meta>
      {!announced && <Meta>{`往年安排：${city.yearlyTest.citation}`}</Meta>}
    </Section>
  )
}
