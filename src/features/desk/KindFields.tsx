import { testIn, type Content } from '@core/domain/announcement/content'
import { TextField } from '@/ui/TextField'
import { AboutField } from './AboutField'
import { DayAndTime } from './DayAndTime'
import { LawFields } from './LawFields'
import { VenueFields } from './VenueFields'

interface Props {
  content: Content
  onChange: (content: Content) => void
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
