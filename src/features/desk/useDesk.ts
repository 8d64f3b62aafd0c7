import type { announcementApi } from '@core/contract/announcement'
import type { OutputOf } from '@core/contract/operation'
import { call } from '@/api/call'
import { usePaged } from '@/session/usePaged'

type Page = OutputOf<typeof announcementApi.listDesk>
export type DeskItem = Page['items'][number]

const load = (before: number | undefined) => call('announcement', 'listDesk', before === undefined ? {} : { before })
const itemsOf = ({ items }: Page) => items

/** What waits for this person, and all announcements of their districts, a page at a time. */
export const useDesk = () => usePaged(load, itemsOf)
