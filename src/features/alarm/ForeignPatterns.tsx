import { View } from '@tarojs/components'
import { foreignPatterns } from '@core/domain/alarm/foreign'
import { secondsOf } from '@core/domain/alarm/segments'
import { RhythmBar } from '@/ui/RhythmBar'
import { Meta, Paragraph } from '@/ui/Section'
import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import styles from './ForeignPatterns.module.scss'
import { useBarWidth } from '@/session/useBarWidth'

/** Signals of other places as bars, for adults. They are never sounded. */
export function ForeignPatterns() {
  const width = useBarWidth()
  return (
    <View>
      <Paragraph quiet>
        各国信号不同。只作对照，只看不响；在我国只认三种警报。实心是音调不变，斜纹是音调起伏。
      </Paragraph>
      {foreignPatterns.map(({ place, purpose, rhythm, tone, note, source }) => {
        const total = secondsOf(rhythm)
        return (
          <View key={place + purpose} className={styles.item}>
            <View className={styles.title}>{`${place} ${purpose}`}</View>
            <RhythmBar
              blocks={blocksBetween(rhythm, 0, total)}
              {...{ total, width }}
              height={24}
              tone="neutral"
              wavering={tone === 'wavering'}
              label={`${place}${purpose}，共 ${total} 秒`}
            />
            <Meta>{`共 ${total} 秒，${tone === 'steady' ? '音调不变' : '音调起伏'}${note === undefined ? '' : `。${note}`}`}</Meta>
            <Meta>{source}</Meta>
          </View>
        )
      })}
    </View>
  )
}
