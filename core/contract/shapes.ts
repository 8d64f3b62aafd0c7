import * as v from 'valibot'

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
