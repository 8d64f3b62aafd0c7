import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { change, MOST_NUMBERS, useFamilyCard } from './card'
import styles from './Family.module.scss'
import { texts } from './texts'

/** Whom to call, and by which number. */
export function NumberFields() {
  const numbers = useFamilyCard((card) => card.numbers)
  const write = (place: number, part: Partial<(typeof numbers)[number]>) =>
    change({ numbers: numbers.map((one, nth) => (nth === place ? { ...one, ...part } : one)) })
  return (
    <Section title={texts.numbers}>
      {numbers.map(({ who, number }, place) => (
        <View key={place} className={styles.number}>
          <TextField
            label={`称呼 ${place + 1}`}
            value={who}
            most={12}
            onChange={(typed) => write(place, { who: typed })}
          />
          <TextField
            label={`电话 ${place + 1}`}
            value={number}
            most={20}
            onChange={(typed) => write(place, { number: typed })}
          />
        </View>
      ))}
      {numbers.length < MOST_NUMBERS && (
        <Button onTap={() => change({ numbers: [...numbers, { who: '', number: '' }] })}>{texts.oneMore}</Button>
      )}
    </Section>
  )
}
