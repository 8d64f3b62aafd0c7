import type { ReferenceContent } from '@core/domain/announcement/content'
import type { ReferencePack } from '@core/domain/announcement/publicAnnouncement'
import { useReference } from '@/api/notices'

type Kind = ReferenceContent['kind']
type Entry<K extends Kind> = Omit<ReferencePack['entries'][number], 'content'> & {
  content: Extract<ReferenceContent, { kind: K }>
}

/** What is published of one kind, in the order in which the office keeps it. */
export function useEntries<K extends Kind>(
  kind: K,
): { entries: Entry<K>[]; files: ReferencePack['files']; sample: boolean } {
  const { pack, sample } = useReference()
  const entries = pack.entries.filter((entry): entry is Entry<K> => entry.content.kind === kind)
  return { entries, files: pack.files, sample }
}
