import type { Content, KeptFile } from '@core/domain/announcement/content'
import { Section } from '@/ui/Section'
import { FilesField } from './FilesField'

const pictures = ['image/jpeg', 'image/png', 'image/webp'] as const
const one = (file: KeptFile | null): KeptFile[] => (file ? [file] : [])
const last = (files: readonly KeptFile[]): KeptFile | null => files[files.length - 1] ?? null

type Media = Extract<Content, { kind: 'media' }>

interface Props {
  content: Content
  /** `write` makes the new content of the one that is there when it is called: an upload ends long after it began. */
  onChange: (write: (content: Content) => Content) => void
}

/** All files that an announcement of this kind can hold. */
export function FileFields({ content, onChange }: Props) {
  const { signed } = content
  const change = (write: (media: Media) => Media) => onChange((was) => (was.kind === 'media' ? write(was) : was))
  return (
    <Section title="文件">
      {signed && (
        <FilesField
          label="签发原件扫描"
          note="图片或 PDF，最多 20 份。"
          files={signed.scans}
          most={20}
          accepts={[...pictures, 'application/pdf']}
          onChange={(write) =>
            onChange((was) => ({
              ...was,
              signed: { text: was.signed?.text ?? '', scans: write(was.signed?.scans ?? []) },
            }))
          }
        />
      )}
      {content.kind === 'media' && (
        <>
          <FilesField
            label="图片"
            note="最多 20 张，每张不超过 5 MB。"
            files={content.pictures}
            most={20}
            accepts={pictures}
            onChange={(write) => change((was) => ({ ...was, pictures: write(was.pictures) }))}
          />
          <FilesField
            label="影片"
            note="MP4，不超过 50 MB，要配字幕。"
            files={one(content.film)}
            most={1}
            accepts={['video/mp4']}
            onChange={(write) => change((was) => ({ ...was, film: last(write(one(was.film))) }))}
          />
          <FilesField
            label="字幕"
            note="WebVTT（.vtt）。"
            files={one(content.subtitles)}
            most={1}
            accepts={['text/vtt']}
            onChange={(write) => change((was) => ({ ...was, subtitles: last(write(one(was.subtitles))) }))}
          />
        </>
      )}
      <FilesField
        label="附件"
        note="图片或 PDF，最多 10 份。"
        files={content.attachments}
        most={10}
        accepts={[...pictures, 'application/pdf']}
        onChange={(write) => onChange((was) => ({ ...was, attachments: write(was.attachments) }))}
      />
    </Section>
  )
}
