import type { Environment } from '../environment'
import type { Commands, Document } from '../sdk'

type Aggregate = Commands['aggregate']

/** A Saturday in UTC. */
const MOMENT = new Date('2027-03-13T22:05:09.123Z')

const document: Document = {
  _id: 'a',
  n: -7.5,
  i: 17,
  list: [3, 1, 2],
  other: [2, 9],
  pairs: [{ k: 'x', v: 1 }],
  sub: { p: 1, q: 'two' },
  text: 'Civil Defence 人防',
  at: MOMENT,
  no: null,
  spread: [2, 4, 4, 4, 5, 5, 7, 9],
}

/** What the functions of pipelines yield, one by one. */
export function expressions(place: Environment): void {
  describe('an expression yields', () => {
    beforeAll(async () => {
      await place.filled('others', [document])
    })

    it.each<[string, ($: Aggregate) => unknown, unknown]>([
      ['a distance from nought', ($) => $.abs('$n'), 7.5],
      ['the whole number above', ($) => $.ceil('$n'), -7],
      ['the whole number below', ($) => $.floor('$n'), -8],
      ['the whole part', ($) => $.trunc('$n'), -7],
      ['a quotient', ($) => $.divide(['$i', 4]), 4.25],
      ['a remainder', ($) => $.mod(['$i', 5]), 2],
      ['a power', ($) => $.pow(['$i', 2]), 289],
      ['a root', ($) => $.sqrt(81), 9],
      ['logarithms', ($) => $.add([$.ln(1), $.log([8, 2]), $.log10(100)]), 5],
      ['e to the power of nought', ($) => $.exp(0), 1],
      ['which is greater', ($) => $.cmp(['$i', '$n']), 1],
      ['whether values are equal, or not', ($) => $.and([$.eq(['$i', 17]), $.neq(['$i', 18])]), true],
      ['whether one of several holds', ($) => $.or([false, $.lte(['$i', 17])]), true],
      ['the opposite', ($) => $.not([true]), false],
      ['another value where one is null', ($) => $.ifNull(['$no', 'none']), 'none'],
      ['a value as it is', ($) => $.literal('$i'), '$i'],
      ['a value with names of its own', ($) => $.let({ vars: { twice: $.multiply(['$i', 2]) }, in: '$$twice' }), 34],
      ['a row of numbers', ($) => $.range([0, 7, 3]), [0, 3, 6]],
      ['a list from its end', ($) => $.reverseArray('$list'), [2, 1, 3]],
      ['a place in a list', ($) => $.indexOfArray(['$list', 2]), 2],
      ['whether something is a list', ($) => $.isArray('$list'), true],
      ['how long a list is', ($) => $.size('$list'), 3],
      ['part of a list', ($) => $.slice(['$list', 1, 2]), [1, 2]],
      [
        'lists side by side',
        ($) => $.zip({ inputs: ['$list', '$other'] }),
        [
          [3, 2],
          [1, 9],
        ],
      ],
      ['an object from pairs', ($) => $.arrayToObject('$pairs'), { x: 1 }],
      [
        'pairs from an object',
        ($) => $.objectToArray('$sub'),
        [
          { k: 'p', v: 1 },
          { k: 'q', v: 'two' },
        ],
      ],
      ['whether all hold', ($) => $.allElementsTrue([[true, 1]]), true],
      ['whether any holds', ($) => $.anyElementTrue([[false, 0]]), false],
      ['what only one list has', ($) => $.setDifference(['$list', '$other']), [3, 1]],
      ['what both lists have', ($) => $.setIntersection(['$list', '$other']), [2]],
      ['whether lists have the same members', ($) => $.setEquals(['$list', [1, 2, 3, 1]]), true],
      ['whether a list is part of another', ($) => $.setIsSubset([[1, 3], '$list']), true],
      [
        'a date from its parts',
        ($) => $.dateFromParts({ year: 2027, month: 3, day: 13, hour: 10, timezone: 'Asia/Shanghai' }),
        new Date('2027-03-13T02:00:00Z'),
      ],
      [
        'a date from a text',
        ($) => $.dateFromString({ dateString: '2027-03-13T02:00:00Z' }),
        new Date('2027-03-13T02:00:00Z'),
      ],
      ['the day of a date in a time zone', ($) => $.dayOfMonth({ date: '$at', timezone: 'Asia/Shanghai' }), 14],
      ['the day of the week, Sunday first', ($) => $.dayOfWeek('$at'), 7],
      ['the day of the week, Monday first', ($) => $.isoDayOfWeek('$at'), 6],
      ['the day of the year', ($) => $.dayOfYear('$at'), 72],
      ['the week of the year', ($) => $.isoWeek('$at'), 10],
      [
        'minutes, seconds and milliseconds',
        ($) => $.add([$.minute('$at'), $.second('$at'), $.millisecond('$at')]),
        137,
      ],
      ['a text joined', ($) => $.concat(['$sub.q', '!']), 'two!'],
      ['a text in small letters', ($) => $.toLower('$text'), 'civil defence 人防'],
      ['how many characters a text has', ($) => $.strLenCP('$text'), 16],
      ['how many bytes a text has', ($) => $.strLenBytes('$text'), 20],
      ['a place in a text', ($) => $.indexOfCP(['$text', '人']), 14],
      ['a place in a text, in bytes', ($) => $.indexOfBytes(['$text', '防']), 17],
      ['part of a text', ($) => $.substrCP(['$text', 14, 2]), '人防'],
      ['how texts compare, whatever their case', ($) => $.strcasecmp(['$sub.q', 'TWO']), 0],
      ['an average over a list', ($) => $.avg('$list'), 2],
      ['the sum, least and greatest of a list', ($) => [$.sum('$list'), $.min('$list'), $.max('$list')], [6, 1, 3]],
      ['how far the members of a list lie apart', ($) => $.stdDevPop('$spread'), 2],
    ])('%s', async (_, ask, expected) => {
      const pipeline = place
        .collection('others')
        .aggregate()
        .project({ _id: 0, value: ask(place._.aggregate) })
      expect((await pipeline.end()).list).toEqual([{ value: expected }])
    })
  })
}
