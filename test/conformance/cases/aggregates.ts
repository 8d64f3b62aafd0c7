import { refusal, type Environment } from '../environment'
import type { Document, Pipeline } from '../sdk'

const orders: Document[] = [
  {
    _id: 'o1',
    who: 'u1',
    amount: 10,
    at: new Date('2024-01-31T18:30:00Z'),
    lines: [
      { k: 'x', n: 2 },
      { k: 'y', n: 1 },
    ],
  },
  { _id: 'o2', who: 'u1', amount: 20, at: new Date('2024-02-10T00:00:00Z'), lines: [] },
  { _id: 'o3', who: 'u2', amount: 5, at: new Date('2024-02-11T00:00:00Z'), note: 'late' },
]
const people: Document[] = [
  { _id: 'u1', email: 'u1@x', name: 'Ann' },
  { _id: 'u2', email: 'u2@x', name: 'Bo' },
]

type Part = (pipeline: Pipeline, place: Environment) => Pipeline

/** Every stage of a pipeline, and the expressions in it. */
export function aggregates(place: Environment): void {
  describe('a pipeline', () => {
    beforeAll(async () => {
      await place.filled('others', orders)
      await place.filled('people', people)
    })

    it.each<[string, Part, Document[]]>([
      ['matches', (all, { _ }) => all.match({ amount: _.gte(10) }).project({ _id: 1 }), [{ _id: 'o1' }, { _id: 'o2' }]],
      [
        'groups, sums, averages and counts',
        (all, { _: { aggregate: $ } }) =>
          all.group({ _id: '$who', sum: $.sum('$amount'), mean: $.avg('$amount'), count: $.sum(1) }).sort({ _id: 1 }),
        [
          { _id: 'u1', sum: 30, mean: 15, count: 2 },
          { _id: 'u2', sum: 5, mean: 5, count: 1 },
        ],
      ],
      [
        'groups all into one, with least, greatest, first and last',
        (all, { _: { aggregate: $ } }) =>
          all.sort({ _id: 1 }).group({
            _id: null,
            least: $.min('$amount'),
            greatest: $.max('$amount'),
            first: $.first('$_id'),
            last: $.last('$_id'),
          }),
        [{ _id: null, least: 5, greatest: 20, first: 'o1', last: 'o3' }],
      ],
      [
        'gathers values in a list',
        (all, { _: { aggregate: $ } }) =>
          all
            .sort({ _id: 1 })
            .group({ _id: '$who', ids: $.push('$_id') })
            .sort({ _id: 1 }),
        [
          { _id: 'u1', ids: ['o1', 'o2'] },
          { _id: 'u2', ids: ['o3'] },
        ],
      ],
      [
        'gathers values in a set',
        (all, { _: { aggregate: $ } }) =>
          all.group({ _id: null, who: $.addToSet('$who') }).project({ n: $.size('$who') }),
        [{ _id: null, n: 2 }],
      ],
      [
        'groups by two fields',
        (all, { _: { aggregate: $ } }) =>
          all
            .group({ _id: { who: '$who', month: { $month: '$at' } }, n: $.sum(1) })
            .sort({ '_id.who': 1, '_id.month': 1 }),
        [
          { _id: { who: 'u1', month: 1 }, n: 1 },
          { _id: { who: 'u1', month: 2 }, n: 1 },
          { _id: { who: 'u2', month: 2 }, n: 1 },
        ],
      ],
      [
        'sorts, skips and limits',
        (all) => all.sort({ amount: -1 }).skip(1).limit(1).project({ amount: 1 }),
        [{ _id: 'o1', amount: 10 }],
      ],
      [
        'projects computed fields',
        (all, { _: { aggregate: $ } }) =>
          all
            .match({ _id: 'o1' })
            .project({ _id: 0, twice: $.multiply(['$amount', 2]), less: $.subtract(['$amount', 3]) }),
        [{ twice: 20, less: 7 }],
      ],
      [
        'adds fields',
        (all, { _: { aggregate: $ } }) =>
          all
            .match({ _id: 'o3' })
            .addFields({ total: $.add(['$amount', 1]) })
            .project({ total: 1, note: 1 }),
        [{ _id: 'o3', total: 6, note: 'late' }],
      ],
      [
        'unwinds a list',
        (all) => all.unwind('$lines').project({ 'lines.k': 1 }),
        [
          { _id: 'o1', lines: { k: 'x' } },
          { _id: 'o1', lines: { k: 'y' } },
        ],
      ],
      [
        'unwinds a list and keeps who has none',
        (all) =>
          all
            .match({ who: 'u1' })
            .unwind({ path: '$lines', preserveNullAndEmptyArrays: true })
            .project({ 'lines.k': 1 }),
        [{ _id: 'o1', lines: { k: 'x' } }, { _id: 'o1', lines: { k: 'y' } }, { _id: 'o2' }],
      ],
      ['counts', (all) => all.match({ who: 'u1' }).count('orders'), [{ orders: 2 }]],
      [
        'puts into buckets',
        (all, { _: { aggregate: $ } }) =>
          all.bucket({ groupBy: '$amount', boundaries: [0, 10, 100], default: 'more', output: { n: $.sum(1) } }),
        [
          { _id: 0, n: 1 },
          { _id: 10, n: 2 },
        ],
      ],
      [
        'counts by value, the most first',
        (all) => all.sortByCount('$who'),
        [
          { _id: 'u1', count: 2 },
          { _id: 'u2', count: 1 },
        ],
      ],
      ['replaces the root', (all) => all.match({ _id: 'o1' }).replaceRoot({ newRoot: { k: '$amount' } }), [{ k: 10 }]],
      [
        'takes a sample',
        (all, { _: { aggregate: $ } }) => all.sample({ size: 2 }).group({ _id: null, n: $.sum(1) }),
        [{ _id: null, n: 2 }],
      ],
      [
        'puts into as many buckets as asked',
        (all) => all.bucketAuto({ groupBy: '$amount', buckets: 2 }),
        [
          { _id: { min: 5, max: 20 }, count: 2 },
          { _id: { min: 20, max: 20 }, count: 1 },
        ],
      ],
      [
        'puts lists and objects together',
        (all, { _: { aggregate: $ } }) =>
          all.match({ _id: 'o1' }).project({
            _id: 0,
            list: $.concatArrays(['$lines.k', ['z']]),
            cut: $.slice(['$lines.k', 1]),
            set: $.size($.setUnion(['$lines.k', ['x']])),
            object: $.mergeObjects([{ a: '$who' }, { b: 1 }]),
          }),
        [{ list: ['x', 'y', 'z'], cut: ['x'], set: 2, object: { a: 'u1', b: 1 } }],
      ],
      [
        'looks up in another collection',
        (all, within) =>
          all
            .match({ _id: 'o3' })
            .lookup({ from: within.nameOf('people'), localField: 'who', foreignField: '_id', as: 'person' })
            .project({ 'person.name': 1 }),
        [{ _id: 'o3', person: [{ name: 'Bo' }] }],
      ],
      [
        'looks up with a pipeline of its own',
        (all, within) =>
          all
            .match({ _id: 'o1' })
            .lookup({
              from: within.nameOf('people'),
              let: { who: '$who' },
              pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$who'] } } }, { $project: { _id: 0, name: 1 } }],
              as: 'person',
            })
            .project({ person: 1 }),
        [{ _id: 'o1', person: [{ name: 'Ann' }] }],
      ],
      [
        'writes dates in a time zone',
        (all, { _: { aggregate: $ } }) =>
          all.match({ _id: 'o1' }).project({
            _id: 0,
            day: $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }),
          }),
        [{ day: '2024-02-01 02:30' }],
      ],
      [
        'takes dates apart, in UTC',
        (all, { _: { aggregate: $ } }) =>
          all.match({ _id: 'o1' }).project({ _id: 0, year: $.year('$at'), hour: $.hour('$at') }),
        [{ year: 2024, hour: 18 }],
      ],
      [
        'decides between values',
        (all, { _: { aggregate: $ } }) =>
          all.sort({ _id: 1 }).project({
            size: $.cond({ if: $.gte(['$amount', 10]), then: 'large', else: 'small' }),
            note: $.ifNull(['$note', 'none']),
          }),
        [
          { _id: 'o1', size: 'large', note: 'none' },
          { _id: 'o2', size: 'large', note: 'none' },
          { _id: 'o3', size: 'small', note: 'late' },
        ],
      ],
      [
        'decides between several',
        (all, { _: { aggregate: $ } }) =>
          all.match({ _id: 'o2' }).project({
            _id: 0,
            kind: $.switch({
              branches: [
                { case: $.lt(['$amount', 10]), then: 's' },
                { case: $.lt(['$amount', 50]), then: 'm' },
              ],
              default: 'l',
            }),
          }),
        [{ kind: 'm' }],
      ],
      [
        'filters, maps and reduces a list',
        (all, { _: { aggregate: $ } }) =>
          all.match({ _id: 'o1' }).project({
            _id: 0,
            some: $.filter({ input: '$lines', as: 'line', cond: $.gt(['$$line.n', 1]) }),
            kinds: $.map({ input: '$lines', as: 'line', in: '$$line.k' }),
            sum: $.reduce({ input: '$lines', initialValue: 0, in: $.add(['$$value', '$$this.n']) }),
          }),
        [{ some: [{ k: 'x', n: 2 }], kinds: ['x', 'y'], sum: 3 }],
      ],
      [
        'reaches into lists',
        (all, { _: { aggregate: $ } }) =>
          all
            .match({ _id: 'o1' })
            .project({ _id: 0, second: $.arrayElemAt(['$lines.k', 1]), has: $.in(['x', '$lines.k']) }),
        [{ second: 'y', has: true }],
      ],
      [
        'works on texts',
        (all, { _: { aggregate: $ } }) =>
          all.match({ _id: 'o3' }).project({
            _id: 0,
            joined: $.concat(['$who', '-', '$note']),
            upper: $.toUpper('$note'),
            part: $.substrCP(['$note', 0, 2]),
            length: $.strLenCP('$note'),
            words: $.split(['a b', ' ']),
          }),
        [{ joined: 'u2-late', upper: 'LATE', part: 'la', length: 4, words: ['a', 'b'] }],
      ],
    ])('%s', async (_, part, expected) => {
      expect((await part(place.collection('others').aggregate(), place).end()).list).toEqual(expected)
    })

    it('that divides by nought is refused', async () => {
      const { aggregate: $ } = place._
      const divided = place
        .collection('others')
        .aggregate()
        .project({ n: $.divide(['$amount', 0]) })
      expect((await refusal(divided.end())).message).toMatch(/divide by zero/i)
    })
  })
}
