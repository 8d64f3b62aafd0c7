import { shelterRecord } from '../../../test/seeds/shelterRecord'
import { publicPlace } from './publicPlace'
import { publishability } from './publishability'
import type { Approval, Shelter } from './shelter'

const day = { today: '2027-03-01', staleAfterDays: 365 }
const answer = (changes: Partial<Shelter>) => publishability(shelterRecord(changes), day)

const approval: Approval = {
  by: '示例办',
  documentNumber: '示例办〔2027〕3号',
  date: '2027-01-31',
  validUntil: null,
  scope: 'exact',
}
const work = (changes: Partial<Approval> = {}): Partial<Shelter> => ({
  kind: 'personnelShelter',
  uses: ['airRaid'],
  authority: null,
  consent: null,
  approval: { ...approval, ...changes },
})
const consent = { document: '示例函〔2027〕1号', date: '2027-01-31' }

test.each<[string, Partial<Shelter>, string[]]>([
  ['a civil-defence work without an approval', { ...work(), approval: null }, ['noApproval']],
  ['an evacuation base without an approval', { ...work(), kind: 'evacuationBase', approval: null }, ['noApproval']],
  ['an approval that names nobody', work({ by: ' ' }), ['approvalIncomplete']],
  ['an approval without a number', work({ documentNumber: '' }), ['approvalIncomplete']],
  ['an approval without a date', work({ date: '' }), ['approvalIncomplete']],
  ['an approval whose end is no date', work({ validUntil: '长期' }), ['approvalIncomplete']],
  ['an approval of tomorrow', work({ date: '2027-03-02' }), ['approvalNotYet']],
  ['an approval that ended yesterday', work({ validUntil: '2027-02-28' }), ['approvalExpired']],
  ['an emergency shelter of no authority', { authority: null }, ['noAuthority']],
  ['an emergency shelter without consent', { consent: null }, ['noConsent']],
  ['a consent without a document', { consent: { ...consent, document: ' ' } }, ['noConsent']],
  ['a consent of tomorrow', { consent: { ...consent, date: '2027-03-02' } }, ['consentNotYet']],
  ['an emergency shelter with neither', { authority: '', consent: null }, ['noAuthority', 'noConsent']],
  ['what was withdrawn', { withdrawn: { at: 1, by: 'S-1', reason: '门已封' } }, ['withdrawn']],
  [
    'a withdrawn work without an approval',
    { ...work(), approval: null, withdrawn: { at: 1, by: 'S-1', reason: '门已封' } },
    ['withdrawn', 'noApproval'],
  ],
])('%s stays inside', (_, changes, codes) => {
  const found = answer(changes)
  expect(found).toMatchObject({ state: 'inside' })
  expect(found.state === 'inside' && found.reasons.map(({ code }) => code)).toEqual(codes)
})

test.each<[string, Partial<Shelter>, object, string[]]>([
  ['an emergency shelter with authority and consent', {}, { scope: 'exact', uses: ['disaster'], shownUntil: null }, []],
  ['a venue without either', { kind: 'venue', uses: [], authority: null, consent: null }, { scope: 'exact' }, []],
  ['a work whose exact point is approved', work(), { scope: 'exact', uses: ['airRaid'] }, []],
  [
    'an emergency shelter of which an approval covers the street only',
    { approval: { ...approval, scope: 'street' } },
    { scope: 'street', uses: ['disaster'] },
    ['streetOnly'],
  ],
  [
    'an emergency shelter whose approval for the street has ended',
    { approval: { ...approval, scope: 'street', validUntil: '2027-02-28' } },
    { scope: 'street' },
    ['streetOnly'],
  ],
  ['an approval on its first day', work({ date: '2027-03-01' }), { scope: 'exact' }, []],
  ['an approval on its last day', work({ validUntil: '2027-03-01' }), { shownUntil: '2027-03-01' }, []],
  ['a work whose address is approved', work({ scope: 'address' }), { scope: 'address' }, ['addressOnly']],
  ['a work whose street is approved', work({ scope: 'street' }), { scope: 'street' }, ['streetOnly']],
  [
    'an emergency shelter that calls itself a cover from the air',
    { uses: ['disaster', 'airRaid'] },
    { uses: ['disaster'], shownUntil: null },
    ['airRaidNotApproved'],
  ],
  [
    'such a shelter with an approval of its address only',
    { uses: ['disaster', 'airRaid'], approval: { ...approval, scope: 'address' } },
    { uses: ['disaster'], scope: 'address' },
    ['addressOnly', 'airRaidNotApproved'],
  ],
  [
    'such a shelter with an approval of its exact point',
    { uses: ['disaster', 'airRaid'], approval: { ...approval, validUntil: '2028-01-30' } },
    { uses: ['disaster', 'airRaid'], shownUntil: '2028-01-30' },
    [],
  ],
  ['a place checked 365 days ago', { checked: { on: '2026-03-01', by: '示例办' } }, { stale: false }, []],
  ['a place checked 366 days ago', { checked: { on: '2026-02-28', by: '示例办' } }, { stale: true }, ['stale']],
  ['a place that nobody ever checked', { checked: null }, { stale: true }, ['stale']],
  ['a place checked tomorrow', { checked: { on: '2027-03-02', by: '示例办' } }, { stale: true }, ['stale']],
])('%s is public', (_, changes, expected, remarks) => {
  const found = answer(changes)
  expect(found).toMatchObject({ state: 'public', ...expected })
  expect(found.state === 'public' && found.remarks.map(({ code }) => code)).toEqual(remarks)
})

const full: Partial<Shelter> = {
  officeNumber: 'OFFICE-7',
  name: '示例地下室',
  otherNames: ['示例老礼堂'],
  town: '北关街道',
  address: '示例路1号',
  point: { longitude: 107.0237123, latitude: 33.0795567, source: 'GCJ02', precision: 'entrance' },
  entrance: '东门进',
  photos: [{ hash: 'a1', type: 'image/jpeg', bytes: 9, caption: '入口' }],
  floor: '地下一层',
  stepFree: true,
  normalUse: '停车场',
  hours: 'always',
  opening: '全天',
  capacity: 300,
  area: 900,
  facilities: ['应急供水'],
  unit: '示例物业',
  telephone: '0916-2000000',
  level: 'county',
  space: 'indoor',
  duration: 'urgent',
  hazards: ['earthquake'],
  condition: 'inUse',
  source: { document: '《示例台账》', date: '2027-01-15' },
  extra: { 保管人: '某人' },
}
const publishing = { ...day, initialsOf: () => 'SL-dxs' }
const published = (changes: Partial<Shelter>) => publicPlace(shelterRecord(changes), publishing)

test('by an approval of name and street only these are public, and what says which list it is of', () => {
  expect(published({ ...full, ...work({ scope: 'street' }) })).toEqual({
    place: {
      id: 'place-1',
      name: '示例地下室',
      otherNames: [],
      initials: ['sldxs'],
      kind: 'personnelShelter',
      uses: ['airRaid'],
      district: '610702',
      town: '北关街道',
      address: null,
      longitude: null,
      latitude: null,
      rough: false,
      entrance: null,
      floor: null,
      stepFree: null,
      hours: null,
      capacity: null,
      space: null,
      duration: null,
      hazards: [],
      condition: 'inUse',
      telephone: null,
      checkedOn: '2027-02-26',
      stale: false,
      shownUntil: null,
      more: false,
    },
    detail: {
      photos: [],
      whole: {},
      opening: null,
      normalUse: null,
      level: null,
      area: null,
      facilities: [],
      unit: null,
      authority: null,
      checkedBy: '示例区国动办',
      source: null,
      basis: '示例办〔2027〕3号，2027年1月31日',
    },
  })
})

test('by an approval of the address that is public too, and no point, entrance, photo or size', () => {
  const found = published({ ...full, ...work({ scope: 'address' }) })
  expect(found?.place).toMatchObject({ address: '示例路1号', otherNames: ['示例老礼堂'], telephone: '0916-2000000' })
  expect(found?.place).toMatchObject({ longitude: null, latitude: null, entrance: null, floor: null, capacity: null })
  expect(found?.detail).toMatchObject({ photos: [], area: null, facilities: [], unit: '示例物业' })
})

test('by an approval of the exact point all is public, degrees to five places', () => {
  const found = published({ ...full, ...work() })
  expect(found?.place).toMatchObject({ longitude: 107.02371, latitude: 33.07956, entrance: '东门进', capacity: 300 })
  expect(found?.detail.photos).toHaveLength(1)
})

test('nothing of the office’s own is in what is published', () => {
  const words = JSON.stringify(published({ ...full, ...work() }))
  expect(words).not.toMatch(/OFFICE-7|保管人|某人|GCJ02/)
  expect(JSON.stringify(published(full))).not.toMatch(/OFFICE-7|保管人|某人/)
})

test('what may not be public is nothing at all', () => {
  expect(published({ ...full, ...work(), approval: null })).toBeNull()
})

test('an emergency shelter says by whose consent it is shown, a venue says nothing', () => {
  expect(published(full)?.detail.basis).toBe('示例函〔2027〕1号，2027年1月31日')
  expect(published({ kind: 'venue' })?.detail.basis).toBeNull()
})

test('a point that is only of a street is said to be rough', () => {
  const point = { longitude: 107, latitude: 33, source: 'WGS84', precision: 'street' } as const
  expect(published({ point })?.place.rough).toBe(true)
})
