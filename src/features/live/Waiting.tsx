import { View } from '@tarojs/components'
import type { Live } from '@core/domain/announcement/liveAt'
import { hoursInWords, windowOf } from '@core/domain/announcement/plan'
import { dateInWords, spanInWords, timeAt, weekdayOf } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Paragraph } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import styles from './Waiting.module.scss'
import { calledOffOf, texts } from './texts'

interface Words {
  title: string
  lines: readonly string[]
  /** The notice to read about it. */
  notice?: string | undefined
}

function wordsFor(live: Live, moment: number): Words {
  if (live.state === 'none')
    return {
      title: '今天没有可以跟看的试鸣',
      lines: ['没有收到今天本县区的试鸣通告。只有正式发布的试鸣，才能在这里逐秒跟看。'],
    }
  const { test } = live
  const [notice] = test.told
  if (live.state === 'cancelled')
    return {
      title: '今天的试鸣已取消',
      lines: ['按通告届时不鸣放警报，本页不会开始。如果听到，点“现在警报响了？”。'],
      notice: test.cancelledBy ?? notice,
    }
  if (live.state === 'moved')
    return {
      title: `试鸣改到${dateInWords(live.to)}`,
      lines: [`改到${dateInWords(live.to, true)} ${weekdayOf(live.to)}。今天不试鸣，本页不会开始。`],
      notice: test.movedTo?.by ?? notice,
    }
  if (live.state === 'contradicted')
    return {
      title: '两份通告的时间不一致',
      lines: ['市、县通告的时间不同，本页不跟看。请以现场和政府发布为准，也可以打电话问。'],
      notice,
    }
  const { from } = windowOf(test)
  if (live.state === 'early') {
    const left = spanInWords(from - moment)
      .map(({ number, unit }) => `${number} ${unit}`)
      .join(' ')
    return {
      title: `${timeAt(from)} 试鸣`,
      lines: [`还有 ${left}。${timeAt(live.opensAt)} 起在这里逐秒跟看。`],
      notice,
    }
  }
  return { title: `今天 ${hoursInWords(test)} 的试鸣已结束`, lines: [texts.keepOrder], notice }
}

/** What stands where nothing can be followed now, and why. */
export function Waiting({ live, moment }: { live: Live; moment: number }) {
  const { title, lines, notice } = wordsFor(live, moment)
  return (
    <View className={`${styles.waiting} ${calledOffOf(live) === null ? '' : styles.alarming}`}>
      <View className={styles.title} {...spoken({ role: 'heading', live: true, label: title })}>
        {title}
      </View>
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <View className={styles.actions}>
        {notice !== undefined && (
          <Button kind="filled" onTap={() => open('notice', { id: notice })}>
            {texts.read}
          </Button>
        )}
        <Button kind="alert" icon="alert" onTap={() => open('sounding')}>
          {texts.sounding}
        </Button>
      </View>
    </View>
  )
}
