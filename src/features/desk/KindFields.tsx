import { city } from '@city'
import { testIn, type Content } from '@core/domain/announcement/content'
import { dateAt, momentOf, timeAt } from '@core/domain/moment'
import { usePacks } from '@/api/packs'
import { Choices } from '@/ui/Choices'
import { MomentField } from '@/ui/MomentField'
import { TextField } from '@/ui/TextField'
import { ArticlesField } from './ArticlesField'

interface Props<C extends Content = Content> {
  content: C
  onChange: (content: Content) => void
}

/** A moment as a day and a time of day. */
function DayAndTime({ label, at, onChange }: { label: string; at: number; onChange: (at: number) => void }) {
  return (
    <>
      <MomentField
        label={`${label}：日期`}
        kind="date"
        value={dateAt(at)}
        onChange={(date) => date !== '' && onChange(momentOf(date, timeAt(at)))}
      />
      <MomentField
        label={`${label}：时间`}
        kind="time"
        value={timeAt(at)}
        onChange={(time) => time !== '' && onChange(momentOf(dateAt(at), time))}
      />
    </>
  )
}

/** Which announcement that is out this one is about. */
function AboutField({ about, onChoose }: { about: string; onChoose: (id: string, told: Content) => void }) {
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

const dateAtOf = (content: Content): string => content.paper.signedOn ?? content.paper.issuer

function VenueFields({ content, onChange }: Props<Extract<Content, { kind: 'venue' }>>) {
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

function LawFields({ content, onChange }: Props<Extract<Content, { kind: 'law' }>>) {
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

/** The fields that only this kind of announcement has. */
export function KindFields({ content, onChange }: Props) {
  // What was read from a pasted paper stays as it was read.
  const isRead = content.signed !== null
  switch (content.kind) {
    // What is changed begins as it was told; the editor changes what is wrong in it.
    case 'correction':
      return (
        <AboutField
          about={content.about}
          onChoose={(about, told) =>
            onChange(isRead ? { ...content, about } : { ...content, about, test: testIn(told), paper: told.paper })
          }
        />
      )
    case 'postponement':
      return (
        <AboutField
          about={content.about}
          onChoose={(about, told) =>
            onChange(
              isRead
                ? { ...content, about }
                : { ...content, about, test: testIn(told) ?? content.test, paper: told.paper },
            )
          }
        />
      )
    case 'cancellation':
      return <AboutField about={content.about} onChoose={(about) => onChange({ ...content, about })} />
    case 'clarification':
      return (
        <>
          <TextField
            label="误鸣地点"
            value={content.place}
            most={60}
            wrong={content.place === ''}
            onChange={(place) => onChange({ ...content, place })}
          />
          <DayAndTime label="误鸣时间" at={content.at} onChange={(at) => onChange({ ...content, at })} />
        </>
      )
    case 'event':
      return (
        <>
          <TextField
            label="地点"
            value={content.place}
            most={120}
            wrong={content.place === ''}
            onChange={(place) => onChange({ ...content, place })}
          />
          <DayAndTime label="开始" at={content.from} onChange={(from) => onChange({ ...content, from })} />
          <DayAndTime label="结束" at={content.until} onChange={(until) => onChange({ ...content, until })} />
        </>
      )
    case 'venue':
      return <VenueFields content={content} onChange={onChange} />
    case 'law':
      return <LawFields content={content} onChange={onChange} />
    default:
      return null
  }
}
