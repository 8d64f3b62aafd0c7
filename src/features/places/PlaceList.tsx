import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '@/platform/navigation'
import { useRoles } from '@/session/whoAmI'
import { Awaited } from '@/ui/Awaited'
import { Button } from '@/ui/Button'
import { Leaves } from '@/ui/Leaves'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Status } from '@/ui/Status'
import { PlaceFilters } from './PlaceFilters'
import { PlaceRow } from './PlaceRow'
import styles from './Places.module.scss'
import { everyPlace, usePlaces, type Wish } from './usePlaces'

function Found({ wish, onAll }: { wish: Wish; onAll: () => void }) {
  const { paged, renew, rest, problem } = usePlaces(wish)
  if (paged.state !== 'there') return <Awaited lines={8} problem={problem} onAgain={renew} />
  const { count, attention, revision } = paged.page
  if (revision === 0)
    return <Status title="清单还是空的" text="可以导入现有的表格，也可以一处一处新增。确认以前，居民看不到任何内容。" />
  if (count === 0) return <Status title="没有符合的场所" action={{ word: '看全部', onTap: onAll }} />
  return (
    <Section title={`共 ${count} 处`} beside={attention === 0 ? '没有要处理的' : `负责的县区有 ${attention} 处要处理`}>
      <Leaves items={paged.items} rest={rest}>
        {(items) => items.map((item) => <PlaceRow key={item.id} item={item} />)}
      </Leaves>
    </Section>
  )
}

/** The office's list of places, with the ways to change it and to let it out. `shown`: how often the page came on: each time it is read anew. */
export function PlaceList({ shown }: { shown: number }) {
  const writes = useRoles().includes('editor')
  const [wish, setWish] = useState<Wish>(everyPlace)
  return (
    <>
      <Section title="避难场所清单">
        <Paragraph quiet>这里是工作清单。改了以后，要经审核和保密审查发布，居民才看得到。</Paragraph>
        <Rows>
          <Row title="审核和发布" note="与已公开的比，改了什么" onTap={() => open('staff/places/release')} />
        </Rows>
        {writes && (
          <View className={styles.two}>
            <Button kind="filled" onTap={() => open('staff/places/import')}>
              导入表格
            </Button>
            <Button onTap={() => open('staff/places/edit')}>新增一处</Button>
          </View>
        )}
      </Section>
      <Section title="查找">
        <PlaceFilters key={JSON.stringify(wish)} wish={wish} onWish={setWish} />
      </Section>
      <Found key={shown} wish={wish} onAll={() => setWish(everyPlace)} />
    </>
  )
}
