import * as v from 'valibot'
import { isLongerThan } from '../domain/files/cellText'

/** An id chosen by a phone: letters, digits, - and _, long enough that two phones do not choose the same. */
export const PhoneId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/))

/** An id the office chose: of a quiz, of a question. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** A moment in ms: from the year 2001 to 2286, so that seconds or microseconds sent by mistake are refused. */
export const Moment = v.pipe(v.number(), v.integer(), v.minValue(1e12), v.maxValue(1e13))

/** A moment sent by a phone, whose clock may be anywhere: the domain decides whether it can be. */
export const PhoneMoment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e13))

/** A date in China: '2027-03-13'. */
export const DateOnly = v.pipe(v.string(), v.isoDate())

/** How often something happened. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))

/** The places of chosen options on a sheet, from 0. */
export const Chosen = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(19))), v.maxLength(10))

export const Title = v.pipe(v.string(), v.minLength(1), v.maxLength(80))

/** A text of at most so many characters, and not an empty one. */
export const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most))

/** A text of at most so many characters, which may be empty. */
export const anyText = (most: number) => v.pipe(v.string(), v.maxLength(most))

/** A text, or none, of at most so many characters as a reader counts them: a rare one, which takes the room of two, is one. */
export const anyWords = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(2 * most),
    v.check((words) => !isLongerThan(words, most)),
  )

/** The same, and not an empty one. */
export const words = (most: number) => v.pipe(anyWords(most), v.minLength(1))

/** The code of a district: six digits. */
export const DistrictCode = v.pipe(v.string(), v.regex(/^\d{6}$/))

/** A time of day in China: '10:08'. */
export const TimeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** The number of somebody with a role: 'S0001'. */
export const StaffNumber = v.pipe(v.string(), v.regex(/^S\d{2,8}$/))

/** A SHA-256 in lower-case hexadecimal. */
export const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** Where the next page begins. */
export const PageStart = v.pipe(v.string(), v.maxLength(300))

/** A list of at most so many. */
export const list = <S extends v.GenericSchema>(of: S, most: number) => v.pipe(v.array(of), v.maxLength(most))

/** A list of at least one, and at most so many. */
export const some = <S extends v.GenericSchema>(of: S, most: number) =>
  v.pipe(v.array(of), v.minLength(1), v.maxLength(most))
