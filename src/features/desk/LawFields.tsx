import { city } from '@city'
import type { Content } from '@core/domain/announcement/content'
import { MomentField } from '@/ui/MomentField'
import { TextField } from '@/ui/TextField'
import { ArticlesField } from './ArticlesField'

interface Props {
  content: Extract<Content, { kind: 'law' }>
  onChange: (content: Content) => void
}

/** A law: which text of it, since when, where it stands, and what its articles say. */
export function LawFields({ content, onChange }: Props) {
  const { law } = content
  const change = (part: Partial<typeof law>) => onChange({ ...content, law: { ...law, ...part } })
  return (
    <>
      <TextField label="法规全称" value={law.fullTitle} most={80} onChange={(fullTitle) => change({ fullTitle })} />
      <TextField label="版本" value={law.version} most={80} onChange={(version) => change({ version })} />
      <MomentField
        label="施行日期"
        kind="date"
        value={law.inForceSince}
        onChange={(inForceSince) => change({ inForceSince })}
      />
      <TextField
        label="官方页面地址"
        value={law.address}
        most={300}
        note={`只能是：${city.hosts.join('、')}`}
        onChange={(address) => change({ address })}
      />
      <ArticlesField articles={law.articles} onChange={(articles) => change({ articles })} />
    </>
  )
}
