import type { Content, KeptFile } from './content'

/** All files that an announcement shows or gives: attachments, scans of the signed paper, pictures, film and subtitles. */
export function filesIn(content: Content): KeptFile[] {
  const media =
    content.kind === 'media'
      ? [content.film, content.subtitles, ...content.pictures].filter((file) => file !== null)
      : []
  return [...content.attachments, ...(content.signed?.scans ?? []), ...media]
}
