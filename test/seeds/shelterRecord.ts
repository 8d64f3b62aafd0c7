import { blank } from '../../core/domain/shelter/importing/blank'
import type { Shelter } from '../../core/domain/shelter/shelter'

/** A record that may be public, of which little more is known: an 应急避难场所 of 汉台区, changed as a test needs it. */
export const shelterRecord = (changes: Partial<Shelter> = {}): Shelter => ({
  ...blank({ id: 'place-1', name: '示例广场', kind: 'emergencyShelter', district: '610702' }),
  uses: ['disaster'],
  authority: '示例区应急管理局',
  consent: { document: '示例函〔2027〕1号', date: '2027-01-31' },
  checked: { on: '2027-02-26', by: '示例区国动办' },
  ...changes,
})
