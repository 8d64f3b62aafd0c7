import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Wish } from '@core/domain/shelter/fitOf'
import { hazardNames, hazards } from '@core/domain/shelter/kinds'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Sheet } from '@/ui/Sheet'
import styles from './FilterSheet.module.scss'
import { useFinding } from './finding'

const capacities = [100, 500, 1000, 5000].map((number) => ({ key: String(number), word: `${number} 人以上` }))

/** Narrows the list: what is not known of a place does not fulfil a wish. */
export function FilterSheet({ look, onDone }: { look: string; onDone: () => void }) {
  const { wish: present, use } = useFinding()
  const [wish, setWish] = useState(present)
  const { capacity, hazard } = wish
  // What is not wished is left out: a wish that is undefined would be one more thing to ask.
  const change = <K extends keyof Wish>(key: K, value: Wish[K]) => {
    const { [key]: before, ...others } = wish
    setWish(before === value ? others : { ...others, [key]: value })
  }
  const finish = (chosen: Wish) => {
    useFinding.setState({ wish: chosen })
    onDone()
  }
  return (
    <Sheet title="筛选" look={look} onLeave={onDone}>
      <Choices
        label="条件"
        choices={[
          { key: 'openNow', word: '现在开放' },
          { key: 'stepFree', word: '无障碍' },
        ]}
        chosen={(['openNow', 'stepFree'] as const).filter((key) => wish[key] === true)}
        note="没有写明的，不算符合"
        onChoose={(key) => change(key, true)}
      />
      <Choices
        label="能容纳"
        choices={capacities}
        chosen={capacity === undefined ? [] : [String(capacity)]}
        onChoose={(key) => change('capacity', Number(key))}
      />
      {use === 'disaster' && (
        <Choices
          label="可避的灾害"
          choices={hazards.map((key) => ({ key, word: hazardNames[key] }))}
          chosen={hazard === undefined ? [] : [hazard]}
          onChoose={(key) => change('hazard', key)}
        />
      )}
      <View className={styles.ends}>
        <Button kind="filled" onTap={() => finish(wish)}>
          看结果
        </Button>
        <Button onTap={() => finish({})}>全部清除</Button>
      </View>
    </Sheet>
  )
}
