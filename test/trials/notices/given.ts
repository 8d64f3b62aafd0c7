import given from '../../fixtures/notices.json'

/** A signal as the given notices write it; null where the notice does not say. */
export interface GivenSignal {
  type: 'pre' | 'raid' | 'clear' | 'disaster'
  start?: string | null
  end?: string | null
  on_s?: number | null
  off_s?: number | null
  repeat?: number | null
  duration_s?: number | null
}

/** What a reader must find in a given notice; null where there is nothing, no key where it is not judged. */
export interface Expected {
  issuer?: string | null
  doc_no?: string | null
  issued_on?: string | null
  published_on?: string | null
  event_date?: string | null
  previous_date?: string
  weekday_stated?: string | null
  window?: (string | null)[] | null
  sessions?: string[][] | null
  signals?: GivenSignal[]
  region?: string | null
  channels?: string[]
  legal_basis?: string[]
  public_notes?: string[]
}

export interface GivenNotice {
  id: string
  kind: string
  text: string
  expected: Expected
}

/** The twenty notices as they were published and the four that were made up. */
export const givenNotices = [...given.notices, ...given.synthetic] as unknown as readonly GivenNotice[]
