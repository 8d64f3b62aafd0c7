import { View } from '@tarojs/components'
import { city } from '@city'
import { open, openTab } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { Icon, type IconName } from '@/ui/Icon'
import { Tap } from '@/ui/Tap'
import { DistrictPicker } from './DistrictPicker'
import { Sentence } from './Sentence'
import styles from './ElderHome.module.scss'
import { calledOffMeans, checkedInWords, texts } from './texts'
import { useAnswer } from './useAnswer'

interface Choice {
  icon: IconName
  title: string
  note: string
  alert?: boolean
  onTap: () => void
}

const choices: readonly Choice[] = [
  { icon: 'alert', title: '响了？', note: '看是哪一种，该怎么做', alert: true, onTap: () => open('sounding') },
  { icon: 'sound', title: '听警报', note: '三种声音，识别训练', onTap: () => openTab('learn') },
  { icon: 'pin', title: '最近场所', note: '平时和试鸣时不用去', onTap: () => openTab('shelter') },
  { icon: 'phone', title: '打电话问', note: city.office.telephone, onTap: () => dial(city.office.telephone) },
]

/** On the day of a test, before everything else. */
const follow: Choice = { icon: 'bars', title: '同步跟看', note: '一秒一秒对着看', onTap: () => open('live') }

/** 长辈版: the sentence and four large buttons. Nothing moves by itself, and there is nothing else. */
export function ElderHome() {
  const { answer, live, checked, checkedAt, now } = useAnswer()
  const told = answer.kind === 'testToday' || answer.kind === 'calledOff'
  return (
    <View>
      <View className={styles.sentence}>
        <Sentence answer={answer} />
      </View>
      {answer.kind === 'testToday' && <View className={styles.note}>{texts.keepOrder}</View>}
      {answer.kind === 'calledOff' && <View className={styles.loud}>{calledOffMeans[answer.how]}</View>}
      {told && !checked && <View className={styles.loud}>{texts.unchecked}</View>}
      <DistrictPicker large />
      <View className={styles.checked}>{checkedInWords(checked, checkedAt, now)}</View>
      <View className={styles.choices}>
        {[...(live === 'early' || live === 'open' ? [follow] : []), ...choices].map(
          ({ icon, title, note, alert, onTap }) => (
            <Tap
              key={title}
              className={`${styles.choice} ${alert ? styles.alert : ''}`}
              onTap={onTap}
              label={`${title}，${note}`}
            >
              <View className={styles.icon}>
                <Icon name={icon} size={44} />
              </View>
              <View className={styles.words}>
                <View className={styles.title}>{title}</View>
                <View className={styles.under}>{note}</View>
              </View>
            </Tap>
          ),
        )}
      </View>
    </View>
  )
}
