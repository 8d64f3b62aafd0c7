import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ShelterList } from '@/api/shelters'
import { open } from '@/platform/navigation'
import { useLook } from '@/session/preferences'
import { Pager } from '@/ui/Pager'
import { Meta } from '@/ui/Section'
import { spoken } from '@/ui/spoken'
import { Tap } from '@/ui/Tap'
import { BesideList } from './BesideList'
import { FilterSheet } from './FilterSheet'
import { useFinding } from './finding'
import { FoundRow } from './FoundRow'
import styles from './FoundList.module.scss'
import { NoneFound } from './NoneFound'
import { SearchField } from './SearchField'
import { dateOfList, texts } from './texts'
import { Turning } from './Turning'
import { useFound } from './useFound'
import { Wishes } from './Wishes'

/** So many rows at a time: the nearest five first, of a district ten. */
const NEAREST = 5
const OF_AN_AREA = 10

/** The places that suit, nearest first where it is known from where; some rows at a time. */
export function FoundList({ list }: { list: ShelterList }) {
  const { text, origin } = useFinding()
  const look = useLook()
  const { found, unknown, beside, heading, key, about } = useFound(list)
  const [filtering, setFiltering] = useState(false)
  const [leaf, setLeaf] = useState({ key, from: 0 })
  const from = leaf.key === key ? leaf.from : 0
  const atOnce = origin.by === 'district' || text !== null ? OF_AN_AREA : NEAREST
  return (
    <View className={styles.list}>
      {text !== null && <SearchField text={text} />}
      <View className={styles.head}>
        <View className={styles.heading} {...spoken({ role: 'heading' })}>
          {heading}
        </View>
        <Tap className={styles.filter} label={texts.filter} onTap={() => setFiltering(true)}>
          {texts.filter}
        </Tap>
      </View>
      {about && <View className={styles.about}>{texts.about}</View>}
      <Wishes />
      {found.length === 0 && <NoneFound />}
      <Turning on={origin.by === 'phone' && origin.exact}>
        {found.slice(from, from + atOnce).map((one) => (
          <FoundRow
            key={one.place.id}
            found={one}
            sample={list.sample}
            onTap={() => open('place', { id: one.place.id })}
          />
        ))}
      </Turning>
      {unknown > 0 && <View className={styles.about}>{`还有 ${unknown} 处没有写明，不在其中。`}</View>}
      <Pager from={from} atOnce={atOnce} of={found.length} onTurn={(next) => setLeaf({ key, from: next })} />
      <BesideList key={key} found={beside} sample={list.sample} />
      {!list.sample && <Meta>{dateOfList(list.date)}</Meta>}
      {filtering && <FilterSheet look={look} onDone={() => setFiltering(false)} />}
    </View>
  )
}
