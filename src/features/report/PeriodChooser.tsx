import { View } from '@tarojs/components'
import { useState } from 'react'
import { dateAt } from '@core/domain/moment'
import { isPeriod, upTo, yearOf, type Period } from '@core/domain/outreach/period'
import { now } from '@/session/serverClock'
import { Choices } from '@/ui/Choices'
import { MomentField } from '@/ui/MomentField'
import styles from './Report.module.scss'
import { texts } from './texts'

type Choice = 'this' | 'last' | 'own'

/** Which period the figures are of: this year, the last one, or from one day to another. */
export function PeriodChooser({ period, onChoose }: { period: Period; onChoose: (period: Period) => void }) {
  const [choice, setChoice] = useState<Choice>('this')
  const [written, setWritten] = useState(period)
  const today = dateAt(now())
  const year = Number(today.slice(0, 4))
  const isWrong = !isPeriod(written) || !isPeriod(upTo(written, today))
  const choose = (chosen: Choice) => {
    setChoice(chosen)
    if (chosen === 'own') return
    const next = yearOf(chosen === 'this' ? year : year - 1)
    setWritten(next)
    onChoose(next)
  }
  const write = (change: Partial<Period>) => {
    const next = { ...written, ...change }
    setWritten(next)
    if (isPeriod(next) && isPeriod(upTo(next, today))) onChoose(next)
  }
  return (
    <>
      <Choices
        label={texts.period}
        choices={[
          { key: 'this', word: texts.thisYear },
          { key: 'last', word: texts.lastYear },
          { key: 'own', word: texts.own },
        ]}
        chosen={[choice]}
        onChoose={choose}
      />
      {choice === 'own' && (
        <View className={styles.days}>
          <MomentField
            label={texts.from}
            kind="date"
            value={written.from}
            wrong={isWrong}
            note={isWrong ? texts.wrongPeriod : undefined}
            onChange={(from) => from !== '' && write({ from })}
          />
          <MomentField
            label={texts.until}
            kind="date"
            value={written.until}
            onChange={(until) => until !== '' && write({ until })}
          />
        </View>
      )}
    </>
  )
}
