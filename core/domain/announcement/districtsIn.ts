import { testIn, type Content } from './content'

/** The districts that an announcement names, by their codes: where a test sounds, or where a place to visit is. */
export function districtsIn(content: Content): readonly string[] {
  return content.kind === 'venue' ? [content.venue.district] : (testIn(content)?.districts ?? [])
}

/** Whether an announcement of a district (its code) speaks of that district only; one of the whole city (null) may name any. */
export function liesWithin(content: Content, of: string | null): boolean {
  return of === null || districtsIn(content).every((code) => code === of)
}
