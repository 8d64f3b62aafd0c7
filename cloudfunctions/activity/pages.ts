import { AppError } from '@core/contract/errors'

/** The last record of a page: the moment by which pages are ordered, and its id. */
interface Place {
  at: number
  id: string
}

/** Where the page after a record begins, as a phone keeps it. */
export const pageStart = ({ at, id }: Place): string => `${at}/${id}`

/** Where a page begins; null for the first. BAD_INPUT for what is no place. */
export function startOf(after: string | undefined): Place | null {
  if (after === undefined) return null
  const [, at, id] = /^(\d{1,15})\/([\w-]{1,64})$/.exec(after) ?? []
  if (at === undefined || id === undefined) throw new AppError('BAD_INPUT')
  return { at: Number(at), id }
}
