import { View } from '@tarojs/components'
import { backwardPlan } from '@core/domain/announcement/backwardPlan'
import { dateAt, dateInWords } from '@core/domain/moment'
import { Meta, Section } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import styles from './BackwardPlanView.module.scss'
import { texts } from './texts'

/** 倒排工期: the days before the test as one bar, easy, tight and too late, each with its word. */
export function BackwardPlanView({ testOn, now }: { testOn: string; now: number }) {
  const { latestOn, safeOn, daysLeft, easy, tight, tooLate } = backwardPlan(testOn, now)
  const parts = [
    { days: easy, look: styles.easy, word: `从容 ${easy} 天` },
    { days: tight, look: styles.tight, word: `${tight} 天` },
    { days: tooLate, look: styles.late, word: '不足五日' },
  ].filter(({ days }) => days > 0)
  const said = `距试鸣 ${daysLeft} 天。稳妥日 ${dateInWords(safeOn)}，最迟 ${dateInWords(latestOn)}，试鸣 ${dateInWords(testOn)}。`
  return (
    <Section title={texts.plan} beside={<View className={styles.left}>{`距试鸣 ${Math.max(0, daysLeft)} 天`}</View>}>
      <View className={styles.bar} {...spoken({ role: 'img', label: said })}>
        {parts.map(({ days, look, word }) => (
          <View key={word} className={`${styles.part} ${look}`} style={`flex-grow:${days}`}>
            {word}
          </View>
        ))}
      </View>
      <View className={styles.days}>
        <View>
          <View>今天</View>
          <View>{dateInWords(dateAt(now))}</View>
        </View>
        <View className={styles.day}>
          <View className={styles.strong}>稳妥日</View>
          <View>{dateInWords(safeOn)}</View>
        </View>
        <View className={styles.day}>
          <View className={styles.latest}>最迟</View>
          <View>{dateInWords(latestOn)}</View>
        </View>
        <View className={styles.day}>
          <View className={styles.strong}>试鸣</View>
          <View>{dateInWords(testOn)}</View>
        </View>
      </View>
      <View className={styles.law}>
        <Meta>{texts.law}</Meta>
      </View>
    </Section>
  )
}
