import type { KeptReport } from './store'

/** What of a report WeChat's check reads: all that its person wrote, or could have written. */
export const checkedText = ({ name, words }: Pick<KeptReport, 'name' | 'words'>): string => [name, words].join('\n')
