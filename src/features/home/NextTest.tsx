import { View } from '@tarojs/components'
import { city } from '@city'
import { nextTest } from '@core/domain/announcement/plan'
import { dateInWords, weekdayOf } from '@core/domain/moment'
import { useNow } from '@/session/serverClock'
import { Meta, Section } from '@/ui/Section'
import styles from './NextTest.module.scss'
import { texts } from './texts'

/** When the sirens are tested next, by custom. */
export function NextTest() {
  const { date } = nextTest(city.yearlyTest, useNow(60_000))
  return (
    <Section title={texts.nextTest}>
      <View className={styles.date}>{`${dateInWords(date, true)} ${weekdayOf(date)}`}</View>
      <View className={styles.note}>{texts.nextTimes}</View>
      <Meta>{city.yearlyTest.why}</Meta>
      <Meta>{`往年安排：${city.yearlyTest.citation}`}</Meta>
    </Section>
  )
}
