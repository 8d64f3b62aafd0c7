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

/** The last step: how the whole class's counts leave this computer, and the end of the lesson. */
export function BoardHandOver({ lesson, onOver }: { lesson: Lesson; onOver: () => void }) {
  const counted = hasCounts(lesson)
  const isOwn = lesson.source.kind === 'activity'
  return (
    <>
      <View className={styles.stem} {...spoken({ role: 'heading' })}>
        {isOwn ? texts.handOverOwn : texts.handOver}
      </View>
      <View className={hand.beside}>
        {counted && !isOwn && (
          <View className={hand.code}>
            <QrCode text={takeoverText(countsOf(lesson))} label={texts.handOver} />
          </View>
        )}
        <View className={hand.told}>
          {!counted && <View>{texts.handOverNone}</View>}
          {counted && <View>{isOwn ? texts.handOverOwnHow : texts.handOverHow}</View>}
          {counted && isOwn && <View>{texts.handOverOwnLater}</View>}
          {counted && <View>{isOwn ? texts.handOverOwnWhat : texts.handOverWhat}</View>}
          <Tap className={hand.over} onTap={onOver}>
            {counted && isOwn ? texts.finishAndHandIn : texts.finish}
          </Tap>
        </View>
      </View>
    </>
  )
}
