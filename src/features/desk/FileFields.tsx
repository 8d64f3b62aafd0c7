import type { Content } from '@core/domain/announcement/content'
import { Section } from '@/ui/Section'
import { FilesField } from './FilesField'

const pictures = ['image/jpeg', 'image/png', 'image/webp'] as const

/** All files that an announcement of this kind can hold. */
export function FileFields({ content, onChange }: { content: Content; onChange: (content: Content) => void }) {
  const { signed } = content
  return (
    <Section title="文件">
      {signed && (
        <FilesField
          label="签发原件扫描"
          note="图片或 PDF，最多 20 份。"
          files={signed.scans}
          most={20}
          accepts={[...pictures, 'application/pdf']}
          onChange={(scans) => onChange({ ...content, signed: { ...signed, scans } })}
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
            onChange={(files) => onChange({ ...content, pictures: files })}
          />
          <FilesField
            label="影片"
            note="MP4，不超过 50 MB，要配字幕。"
            files={content.film ? [content.film] : []}
            most={1}
            accepts={['video/mp4']}
            onChange={([film = null]) => onChange({ ...content, film })}
          />
          <FilesField
            label="字幕"
            note="WebVTT（.vtt）。"
            files={content.subtitles ? [content.subtitles] : []}
            most={1}
            accepts={['text/vtt']}
            onChange={([subtitles = null]) => onChange({ ...content, subtitles })}
          />
        </>
      )}
      <FilesField
        label="附件"
        note="图片或 PDF，最多 10 份。"
        files={content.attachments}
        most={10}
        accepts={[...pictures, 'application/pdf']}
        onChange={(attachments) => onChange({ ...content, attachments })}
      />
    </Section>
  )
}
