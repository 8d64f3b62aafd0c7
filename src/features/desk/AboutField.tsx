import type { Content } from '@core/domain/announcement/content'
import { usePacks } from '@/api/packs'
import { Choices } from '@/ui/Choices'

const dateAtOf = (content: Content): string => content.paper.signedOn ?? content.paper.issuer

/** Which announcement that is out this one is about. */
export function AboutField({ about, onChoose }: { about: string; onChoose: (id: string, told: Content) => void }) {
  const out = usePacks((state) => state.announcements?.pack.announcements) ?? []
  const choices = out
    .filter(({ superseded }) => superseded === undefined)
    .slice(0, 20)
    .map(({ id, content }) => ({ key: id, word: `${content.title}（${dateAtOf(content)}）` }))
  return (
    <Choices
      label="针对哪一份已发布的通告"
      choices={choices}
      chosen={[about]}
      wrong={about === ''}
      note={choices.length === 0 ? '还没有已发布的通告。' : undefined}
      onChoose={(id) => {
        const told = out.find((one) => one.id === id)?.content
        if (told) onChoose(id, told)
      }}
    />
  )
}
