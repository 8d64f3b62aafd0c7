import { View } from '@tarojs/components'
import { senses } from '@core/domain/alarm/confusions'
import { open } from '@/platform/navigation'
import { Icon, type IconName } from '@/ui/Icon'
import { Section } from '@/ui/Section'
import { Tap } from '@/ui/Tap'
import { ConfusionLine } from './ConfusionTable'
import styles from './TellApart.module.scss'
import { senseWords, texts } from './texts'

const icons: Record<(typeof senses)[number], IconName> = { ear: 'sound', eye: 'eye', touch: 'touch' }

/** The three ways to practise telling the signals apart. */
export function TellApart() {
  return (
    <Section title={texts.tellApart}>
      <View className={styles.ways}>
        {senses.map((by) => (
          <Tap
            key={by}
            className={styles.way ?? ''}
            onTap={() => open('signal/training', { by })}
            label={senseWords[by].title}
          >
            <View className={styles.icon}>
              <Icon name={icons[by]} size={28} />
            </View>
            <View>{senseWords[by].title}</View>
          </Tap>
        ))}
      </View>
      <ConfusionLine />
    </Section>
  )
}
