import { View } from '@tarojs/components'
import type { Period } from '@core/domain/outreach/period'
import { Choices } from '@/ui/Choices'
import { MomentField } from '@/ui/MomentField'
import { isWritten, periodOf, type ChosenPeriod } from './periodOf'
import styles from './Report.module.scss'
import { texts } from './texts'

interface Props {
  chosen: ChosenPeriod
  today: string
  onChoose: (chosen: ChosenPeriod) => void
}

/** Which period the figures are of: this year, the last one, or from one day to another. */
export function PeriodChooser({ chosen, today, onChoose }: Props) {
  const { choice, own } = chosen
  const isWrong = !isWritten(own, today)
  const write = (change: Partial<Period>) => onChoose({ choice: 'own', own: { ...own, ...change } })
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
        onChoose={(next) => onChoose({ choice: next, own: periodOf(chosen, today) })}
      />
      {choice === 'own' && (
        <View className={styles.days}>
          <MomentField
            label={texts.from}
            kind="date"
            value={own.from}
            wrong={isWrong}
            note={isWrong ? texts.wrongPeriod : undefined}
            onChange={(from) => from !== '' && write({ from })}
          />
          <MomentField
            label={texts.until}
            kind="date"
            value={own.until}
            onChange={(until) => until !== '' && write({ until })}
          />
        </View>
      )}
    </>
  )
}
