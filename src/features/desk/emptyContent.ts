import { city } from '@city'
import type { Content, TestFacts } from '@core/domain/announcement/content'
import { nextTest } from '@core/domain/announcement/plan'
import { DAY } from '@core/domain/moment'

/** A test as it is by custom: a beginning that the editor changes to what the paper says. */
export function usualTest(now: number): TestFacts {
  return {
    date: nextTest(city.yearlyTest, now).date,
    districts: city.districts.map(({ code }) => code),
    sessions: [city.yearlyTest.signals],
    channels: [],
    legalBasis: ['《中华人民共和国人民防空法》第三十五条'],
    notes: [],
  }
}

/** A new announcement of a kind, with what is known beforehand. `about` is the one that it changes or clarifies. */
export function emptyContent(kind: Content['kind'], now: number, about = ''): Content {
  const common = {
    title: '',
    body: '',
    paper: { form: '通告' as const, issuer: `${city.name}人民政府`, documentNumber: null, signedOn: null },
    signed: null,
    attachments: [],
    reasons: {},
    pinned: false,
    expireAt: null,
  }
  const byOffice = { ...common, paper: { ...common.paper, form: '公告' as const, issuer: city.office.name } }
  switch (kind) {
    case 'alarmTest':
      return { ...common, kind, test: usualTest(now) }
    case 'correction':
      return { ...common, kind, about, test: null }
    case 'postponement':
      return { ...common, kind, about, test: usualTest(now) }
    case 'cancellation':
      return { ...common, kind, about, readyMade: false }
    case 'clarification':
      return { ...byOffice, kind, about: about === '' ? null : about, place: '', at: now, readyMade: false }
    case 'event':
      return { ...byOffice, kind, from: now, until: now + DAY, place: '' }
    case 'media':
      return { ...byOffice, kind, film: null, subtitles: null, pictures: [] }
    case 'venue':
      return {
        ...byOffice,
        kind,
        venue: {
          district: city.districts[0]?.code ?? '',
          address: '',
          opening: '',
          howToVisit: '',
          telephone: null,
          model: null,
        },
      }
    case 'law':
      return {
        ...byOffice,
        kind,
        law: { fullTitle: '', version: '', inForceSince: '', articles: [], address: '' },
      }
    default:
      return { ...byOffice, kind }
  }
}
