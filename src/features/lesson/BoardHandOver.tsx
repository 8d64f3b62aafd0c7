import { View } from '@tarojs/components'
import type { Lesson } from '@core/domain/lesson/lesson'
import { countsOf, hasCounts } from '@core/domain/lesson/lessonCounts'
import { takeoverText } from '@core/domain/lesson/takeover'
import { QrCode } from '@/ui/QrCode'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import styles from './Board.module.scss'
import hand from './BoardHandOver.module.scss'
import { texts } from './texts'

/** The last step: a code by which a teacher's phone takes over the whole class's counts, and the end of the lesson. */
export function BoardHandOver({ lesson, onOver }: { lesson: Lesson; onOver: () => void }) {
  const takeover = hasCounts(lesson) ? takeoverText(countsOf(lesson)) : null
  return (
    <>
      <View className={styles.stem} {...spoken({ role: 'heading' })}>
        {texts.handOver}
      </View>
      <View className={hand.beside}>
        {takeover !== null && (
          <View className={hand.code}>
            <QrCode text={takeover} label={texts.handOver} />
          </View>
        )}
        <View className={hand.told}>
          {takeover !== null ? (
            <>
              <View>{texts.handOverHow}</View>
              <View>{texts.handOverWhat}</View>
            </>
          ) : (
            <View>{texts.handOverNone}</View>
          )}
          <Tap className={hand.over} onTap={onOver}>
            {texts.finish}
          </Tap>
        </View>
      </View>
    </>
  )
}
