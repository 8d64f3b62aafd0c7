import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { DAY } from '@core/domain/moment'
import { shelterRecord } from '../seeds/shelterRecord'
import type { Answers } from './answers'

type Api = Contract['shelter']
type Shown = OutputOf<Api['saveShelter']>

const idOf = (nth: number): string => `place-of-the-test-${String(nth).padStart(6, '0')}`

const recordOf = (id: string): Shown => ({
  shelter: shelterRecord({
    ...{ id, name: '示例广场', otherNames: ['老体育场'], facilities: ['厕所', '饮水'], extra: { 备注: '示例' } },
    point: { longitude: 107.02, latitude: 33.07, source: 'GCJ02', precision: 'site' },
    photos: [{ hash: 'a'.repeat(64), type: 'image/png', bytes: 100_000, caption: '东门' }],
  }) as unknown as Shown['shelter'],
  ...{ revision: 3, public: true, reasons: [], mine: true },
})

const fields = ['名称', '地址', '可容纳人数'].map((field) => ({ field, before: '示例', after: '示例改' }))

const release = (): NonNullable<OutputOf<Api['readRelease']>['underWay']> => ({
  ...{ id: idOf(0), revision: 2, status: 'submitted', list: 7, count: 3000, authors: ['S0001'], note: '年度更新' },
  moments: { submitted: { by: 'S0001', at: Date.now() - DAY }, approvals: [] },
  moves: ['sendBack', 'approve', 'reviewSecrecy'],
})

/** What the cloud answers of the office's list of places: pages that are full, and a release on its way. */
export const placeAnswers = (): Pick<Answers, 'shelter'> => ({
  shelter: {
    listShelters: () => ({
      items: Array.from({ length: 50 }, (_, nth) => ({
        ...{ id: idOf(nth), revision: 3, officeNumber: `SL-${nth}`, name: `示例避难场所${nth}号` },
        ...{ kind: 'emergencyShelter' as const, district: '610702', town: '东关街道', public: false, withdrawn: false },
        ...{ reasons: ['noAuthority', 'noConsent'], lacks: ['point' as const, 'uses' as const] },
      })),
      ...{ next: '[1,"a","b"]', count: 3000, attention: 120, revision: 7 },
    }),
    readShelter: ({ id }) => ({
      record: recordOf(id),
      history: Array.from({ length: 10 }, (_, nth) => ({
        ...{ revision: 9 - nth, by: 'S0001', at: Date.now() - nth * DAY, act: 'shelter.save', note: '', isNew: false },
        fields,
      })),
      next: 2,
    }),
    openPhotos: ({ hashes }) => ({
      addresses: Object.fromEntries(hashes.map((hash) => [hash, `https://cloud.example/${hash}.png`])),
    }),
    listReleases: () => ({
      releases: Array.from({ length: 30 }, (_, nth) => ({ ...release(), id: idOf(nth) })),
      next: Date.now() - DAY,
    }),
    readRelease: () => ({
      ...{ list: { revision: 7, count: 3000 }, live: null, underWay: release(), maySubmit: false },
      counts: { new: 50, changed: 18, gone: 2, same: 2930 },
      differences: Array.from({ length: 50 }, (_, nth) => ({
        ...{ id: idOf(nth), name: `示例避难场所${nth}号`, district: '610702', change: 'changed' as const },
        fields,
      })),
      next: '50',
    }),
  },
})
