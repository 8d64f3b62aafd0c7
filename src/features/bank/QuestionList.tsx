import { useState } from 'react'
import { wording } from '@/api/wording'
import { Leaves } from '@/ui/Leaves'
import { Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { QuestionFilters } from './QuestionFilters'
import { QuestionRow } from './QuestionRow'
import { everyQuestion, useQuestions, type Wish } from './useBank'
import { useToldInAll } from './useDifficulty'

function Found({ wish, onWish }: { wish: Wish; onWish: (wish: Wish) => void }) {
  const { paged, renew, rest } = useQuestions(wish)
  const toldInAll = useToldInAll()
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
          <Leaves items={paged.items} rest={rest}>
            {(items) =>
              items.map((item) => (
                <QuestionRow key={item.id} item={item} told={toldInAll(item.id, item.current ?? item.version)} />
              ))
            }
          </Leaves>
        </Section>
      )}
    </>
  )
}

interface Props {
  /** What is asked for first. */
  begin: Wish
  /** How often the page came on: each time the list is read anew. */
  shown: number
}

/** Questions of the bank, narrowed down as one wishes. */
export function QuestionList({ begin, shown }: Props) {
  const [wish, setWish] = useState(begin)
  // The first time it comes on it was read a moment ago.
  return <Found key={Math.max(1, shown)} wish={wish} onWish={setWish} />
}
