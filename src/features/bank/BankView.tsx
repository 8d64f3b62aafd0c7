import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Leaves } from '@/ui/Leaves'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import styles from './Bank.module.scss'
import { BankStanding } from './BankStanding'
import { ExportBank } from './ExportBank'
import { QuestionFilters } from './QuestionFilters'
import { QuestionRow } from './QuestionRow'
import { everyQuestion, useBank, useQuestions, type Wish } from './useBank'

function Found({ wish, onWish }: { wish: Wish; onWish: (wish: Wish) => void }) {
  const { paged, renew, more } = useQuestions(wish)
  const [topics, setTopics] = useState<readonly string[]>([])
  if (paged.state === 'there' && topics.length === 0 && paged.page.topics.length > 0) setTopics(paged.page.topics)
  const isAll = JSON.stringify(wish) === JSON.stringify(everyQuestion)
  return (
    <>
      <Section title="查找">
        <QuestionFilters key={JSON.stringify(wish)} wish={wish} topics={topics} onWish={onWish} />
      </Section>
      {paged.state === 'loading' && <Skeleton lines={8} />}
      {paged.state === 'failed' && (
        <Status title="没有取到" text={wording[paged.code]} action={{ word: '再试一次', onTap: renew }} />
      )}
      {paged.state === 'there' && paged.page.count === 0 && (
        <Status
          title={isAll ? '题库还是空的' : '没有符合的题'}
          action={isAll ? undefined : { word: '看全部', onTap: () => onWish(everyQuestion) }}
        />
      )}
      {paged.state === 'there' && paged.page.count > 0 && (
        <Section title={`共 ${paged.page.count} 题`}>
          <Leaves
            items={paged.items}
            hasMore={paged.page.next !== undefined}
            problem={paged.more.state === 'failed' ? wording[paged.more.code] : undefined}
            onMore={more}
          >
            {(items) => items.map((item) => <QuestionRow key={item.id} item={item} />)}
          </Leaves>
        </Section>
      )}
    </>
  )
}

/** The question bank of the office: how it stands, what is in it, and the ways to change it. `shown`: how often the page came on: each time it is read anew. */
export function BankView({ shown }: { shown: number }) {
  const { loaded, renew } = useBank()
  const [wish, setWish] = useState<Wish>(everyQuestion)
  const [released, setReleased] = useState(0)
  useEffect(renew, [renew, shown])
  if (loaded.state === 'loading') return <Skeleton lines={10} />
  if (loaded.state === 'failed')
    return <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
  const bank = loaded.value
  return (
    <>
      <BankStanding
        bank={bank}
        onWish={setWish}
        onReleased={() => {
          renew()
          setReleased((times) => times + 1)
        }}
      />
      {bank.mayWrite && (
        <Section title="改题库">
          <Paragraph quiet>改一道题就是多一个版本，由另一人审核、再发布，才会用上；旧版本都留着。</Paragraph>
          <View className={styles.two}>
            <Button kind="filled" onTap={() => open('staff/questions/edit')}>
              新增一题
            </Button>
            <Button onTap={() => open('staff/questions/import')}>导入表格</Button>
          </View>
        </Section>
      )}
      {bank.mayRelease && <ExportBank />}
      <Found key={`${shown} ${released}`} wish={wish} onWish={setWish} />
    </>
  )
}
