import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ShelterList } from '@/api/shelters'
import { open } from '@/platform/navigation'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Dial } from '@/ui/Dial'
import { spoken } from '@/ui/spoken'
import styles from './ElderFound.module.scss'
import { useFinding } from './finding'
import { Marks, Where } from './Marks'
import { marksOf, whereOf } from './marks'
import { NoneFound } from './NoneFound'
import { SearchField } from './SearchField'
import { nameOf, texts } from './texts'
import { Turning } from './Turning'
import { useFound } from './useFound'
import { Wishes } from './Wishes'

/** 长辈版: one place a screen, the nearest first, with a button to the next and one back. */
export function ElderFound({ list }: { list: ShelterList }) {
  const { text, origin } = useFinding()
  const { found, beside, what, key } = useFound(list)
  // One after the other; what is no shelter says so beside its name.
  const all = [...found, ...beside]
  const [leaf, setLeaf] = useState({ key, nth: 0 })
  const nth = leaf.key === key ? leaf.nth : 0
  const one = all[nth]
  const turn = (to: number) => setLeaf({ key, nth: to })
  return (
    <View className={styles.one}>
      {text !== null && <SearchField text={text} />}
      <Wishes />
      {!one && <NoneFound />}
      {one && (
        <>
          <View className={styles.count}>{`${what}　第 ${nth + 1} 处，共 ${all.length} 处`}</View>
          <View {...spoken({ live: true })}>
            <View className={styles.name} {...spoken({ role: 'heading' })}>
              {nameOf(one.place.name, list.sample)}
            </View>
            <Turning on={origin.by === 'phone' && origin.exact}>
              <View className={styles.where}>
                {one.way?.state === 'known' && <Dial bearing={one.way.bearing} large />}
                <Where words={whereOf(one)} />
              </View>
            </Turning>
            <View className={styles.marks}>
              {list.sample && <Badge tone="edge">{texts.sample}</Badge>}
              <Marks marks={marksOf(one)} />
              <Badge tone={one.checked === null ? 'notice' : 'quiet'}>{one.checked ?? texts.toVerify}</Badge>
            </View>
          </View>
          <Button kind="filled" onTap={() => open('place', { id: one.place.id })}>
            看入口和怎么走
          </Button>
          <View className={styles.turns}>
            <Button disabled={nth === 0} onTap={() => turn(nth - 1)}>
              上一处
            </Button>
            <Button disabled={nth + 1 >= all.length} onTap={() => turn(nth + 1)}>
              下一处
            </Button>
          </View>
        </>
      )}
    </View>
  )
}
