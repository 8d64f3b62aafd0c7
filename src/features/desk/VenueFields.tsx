import { city } from '@city'
import type { Content } from '@core/domain/announcement/content'
import { Choices } from '@/ui/Choices'
import { TextField } from '@/ui/TextField'

interface Props {
  content: Extract<Content, { kind: 'venue' }>
  onChange: (content: Content) => void
}

/** A place to visit: where, when, how, and whether it is 示范单位 with its consent. */
export function VenueFields({ content, onChange }: Props) {
  const { venue } = content
  const change = (part: Partial<typeof venue>) => onChange({ ...content, venue: { ...venue, ...part } })
  const model = venue.model ?? { title: '', consent: '' }
  const changeModel = (part: Partial<typeof model>) => {
    const next = { ...model, ...part }
    change({ model: next.title === '' && next.consent === '' ? null : next })
  }
  return (
    <>
      <Choices
        label="县区"
        choices={city.districts.map(({ code, name }) => ({ key: code, word: name }))}
        chosen={[venue.district]}
        onChoose={(district) => change({ district })}
      />
      <TextField label="地址" value={venue.address} most={120} onChange={(address) => change({ address })} />
      <TextField label="开放时间" value={venue.opening} most={200} onChange={(opening) => change({ opening })} />
      <TextField
        label="参观办法"
        value={venue.howToVisit}
        most={300}
        long
        onChange={(howToVisit) => change({ howToVisit })}
      />
      <TextField
        label="电话（没有就空着）"
        value={venue.telephone ?? ''}
        most={40}
        onChange={(telephone) => change({ telephone: telephone === '' ? null : telephone })}
      />
      <TextField
        label="示范单位称号（没有就空着）"
        value={model.title}
        most={80}
        onChange={(title) => changeModel({ title })}
      />
      <TextField
        label="该单位同意公布的依据"
        value={model.consent}
        most={120}
        wrong={model.title !== '' && model.consent === ''}
        note="没有同意的不公布称号。"
        onChange={(consent) => changeModel({ consent })}
      />
    </>
  )
}
