import { View } from '@tarojs/components'
import { letters, most, type QuestionContent } from '@core/domain/quiz/bank/content'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { TextField } from '@/ui/TextField'
import styles from './Bank.module.scss'

interface Props {
  content: QuestionContent
  /** What is wrong with the options, or with the answer. */
  optionsFault: string | undefined
  keyFault: string | undefined
  onChange: (fields: Partial<QuestionContent>) => void
}

/** The options of a question, and which of them are right. */
export function OptionFields({ content: { kind, options, key }, optionsFault, keyFault, onChange }: Props) {
  const isFixed = kind === 'judge'
  const choose = (letter: string) => {
    const place = letters.indexOf(letter)
    if (kind !== 'multiple') onChange({ key: [place] })
    else
      onChange({
        key: key.includes(place) ? key.filter((one) => one !== place) : [...key, place].sort((a, b) => a - b),
      })
  }
  const shorten = () =>
    onChange({ options: options.slice(0, -1), key: key.filter((place) => place < options.length - 1) })
  return (
    <>
      {options.map((option, place) => (
        <TextField
          key={letters[place]}
          label={`选项 ${letters[place] ?? ''}`}
          value={option}
          most={most.option}
          wrong={optionsFault !== undefined && option.trim() === ''}
          onChange={(text) => onChange({ options: options.map((one, at) => (at === place ? text : one)) })}
        />
      ))}
      {!isFixed && (
        <View className={styles.two}>
          {options.length < most.options && (
            <Button onTap={() => onChange({ options: [...options, ''] })}>加一个选项</Button>
          )}
          {options.length > 2 && <Button onTap={shorten}>去掉最后一个</Button>}
        </View>
      )}
      <Choices
        label={kind === 'multiple' ? '正确答案（选出所有正确的）' : '正确答案'}
        choices={options.map((_, place) => ({ key: letters[place] ?? '', word: letters[place] ?? '' }))}
        chosen={key.map((place) => letters[place] ?? '')}
        note={keyFault ?? optionsFault}
        wrong={keyFault !== undefined || optionsFault !== undefined}
        onChoose={choose}
      />
    </>
  )
}
