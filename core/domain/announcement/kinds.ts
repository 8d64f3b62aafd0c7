/** What can be published, in the field's words. */
export const announcementKinds = [
  'alarmTest',
  'notice',
  'event',
  'media',
  'correction',
  'postponement',
  'cancellation',
  'clarification',
] as const
export type AnnouncementKind = (typeof announcementKinds)[number]

/** Plain content beside the announcements: places to visit, and the laws that questions cite. */
export const referenceKinds = ['venue', 'law'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

export const kindNames: Readonly<Record<AnnouncementKind | ReferenceKind, string>> = {
  alarmTest: '试鸣通告',
  notice: '通知公告',
  event: '宣传活动',
  media: '图文影像',
  correction: '更正',
  postponement: '改期',
  cancellation: '取消试鸣',
  clarification: '误鸣澄清',
  venue: '宣教场馆',
  law: '法规',
}

/** Those that change what was published before, and say what they are about. */
export const changingKinds = ['correction', 'postponement', 'cancellation'] as const

/** Whether an announcement says something about an earlier one that readers of that one must see first. */
export function isLoud(kind: AnnouncementKind): boolean {
  return kind === 'correction' || kind === 'postponement' || kind === 'cancellation' || kind === 'clarification'
}
