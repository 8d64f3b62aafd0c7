import type { Document, Value } from '../document'
import { condition } from '../query'
import { aggregate, type Stage } from './aggregate'

const at = new Date(Date.UTC(2024, 0, 2, 3, 4, 5, 6))

const collections: Record<string, Document[]> = {
  orders: [
    { _id: 'o1', who: 'u1', sum: 10, at, shop: 's1', tags: ['a', 'b'], sub: { x: 1 } },
    { _id: 'o2', who: 'u1', sum: 20, at: new Date(Date.UTC(2024, 0, 3)), shop: 's2', tags: [], sub: { x: 2 } },
    { _id: 'o3', who: 'u2', sum: 5, at: new Date(Date.UTC(2024, 1, 3)), shop: ['s1', 's2'] },
    { _id: 'o4', sum: 'none', shop: null, tags: 'c' },
  ],
  shops: [
    { _id: 's1', name: 'one', place: { type: 'Point', coordinates: [113.3, 23.1] } },
    { _id: 's2', name: 'two', place: { type: 'Point', coordinates: [113.31, 23.1] } },
    { _id: 's3' },
  ],
  none: [],
}

function run(collection: string, stages: readonly Record<string, unknown>[]): Document[] {
  return aggregate(
    collection,
    stages.map((stage) => toStage(stage)),
    {
      select: (from, query) => {
        const { matches } = condition(query, { geoFields: new Set(['place']) })
        return (collections[from] ?? []).filter((document) => matches(document))
      },
      geoFields: (from) => new Set(from === 'shops' ? ['place'] : []),
      strict: true,
    },
  )
}

function toStage(stage: Record<string, unknown>): Stage {
  const [[key, value] = ['', null]] = Object.entries(stage)
  return { key, value: value as Value }
}

const numbers = { $match: { _id: { $in: ['o1', 'o2', 'o3'] } } }
const ids = { $project: { _id: 1 } }

const pipelines: [rule: string, collection: string, stages: Record<string, unknown>[], rows: Document[]][] = [
  ['$match finds', 'orders', [{ $match: { sum: { $gt: 5 } } }, ids], [{ _id: 'o1' }, { _id: 'o2' }]],
  ['$match compares fields', 'orders', [{ $match: { $expr: { $eq: ['$shop', 's1'] } } }, ids], [{ _id: 'o1' }]],
  ['a later $match finds too', 'orders', [numbers, { $match: { tags: 'a' } }, ids], [{ _id: 'o1' }]],
  [
    '$group counts what has no value under null',
    'orders',
    [{ $group: { _id: '$who', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
    [
      { _id: null, n: 1 },
      { _id: 'u1', n: 2 },
      { _id: 'u2', n: 1 },
    ],
  ],
  [
    '$group adds up numbers only, and keeps what is there',
    'orders',
    [{ $group: { _id: null, sum: { $sum: '$sum' }, avg: { $avg: '$sum' }, all: { $push: '$who' } } }],
    [{ _id: null, sum: 35, avg: 35 / 3, all: ['u1', 'u1', 'u2'] }],
  ],
  [
    '$group finds ends and deviations',
    'orders',
    [
      numbers,
      {
        $group: {
          _id: null,
          first: { $first: '$sum' },
          last: { $last: '$sum' },
          least: { $min: '$sum' },
          most: { $max: '$sum' },
          people: { $addToSet: '$who' },
          pop: { $stdDevPop: '$sum' },
          samp: { $stdDevSamp: '$sum' },
          merged: { $mergeObjects: '$sub' },
        },
      },
    ],
    [
      {
        _id: null,
        first: 10,
        last: 5,
        least: 5,
        most: 20,
        people: ['u1', 'u2'],
        pop: Math.sqrt(350 / 9),
        samp: Math.sqrt(350 / 6),
        merged: { x: 2 },
      },
    ],
  ],
  [
    '$sort puts other kinds where MongoDB does',
    'orders',
    [{ $sort: { sum: -1 } }, ids],
    [{ _id: 'o4' }, { _id: 'o2' }, { _id: 'o1' }, { _id: 'o3' }],
  ],
  ['$skip and $limit cut', 'orders', [{ $skip: 1 }, { $limit: 2 }, ids], [{ _id: 'o2' }, { _id: 'o3' }]],
  ['$count counts', 'orders', [{ $count: 'n' }], [{ n: 4 }]],
  ['$count of none is no row', 'none', [{ $count: 'n' }], []],
  [
    '$project names, leaves out and computes',
    'orders',
    [{ $limit: 1 }, { $project: { _id: 0, 'sub.x': 1, twice: { $multiply: ['$sum', 2] }, missing: '$nothing' } }],
    [{ sub: { x: 1 }, twice: 20 }],
  ],
  ['$project leaves out', 'shops', [{ $limit: 1 }, { $project: { place: 0 } }], [{ _id: 's1', name: 'one' }]],
  [
    '$addFields adds',
    'shops',
    [{ $skip: 2 }, { $addFields: { n: { $add: [1, 2] }, 'a.b': 'x' } }],
    [{ _id: 's3', n: 3, a: { b: 'x' } }],
  ],
  [
    '$unwind takes lists apart and drops what is empty',
    'orders',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 'o1', tags: 'a' },
      { _id: 'o1', tags: 'b' },
      { _id: 'o4', tags: 'c' },
    ],
  ],
  [
    '$unwind keeps what is empty when asked, with places',
    'orders',
    [
      { $unwind: { path: '$tags', includeArrayIndex: 'n', preserveNullAndEmptyArrays: true } },
      { $project: { tags: 1, n: 1 } },
    ],
    [
      { _id: 'o1', tags: 'a', n: 0 },
      { _id: 'o1', tags: 'b', n: 1 },
      { _id: 'o2', n: null },
      { _id: 'o3', n: null },
      { _id: 'o4', tags: 'c', n: null },
    ],
  ],
  [
    '$lookup compares two fields, lists member by member, missing with missing',
    'orders',
    [{ $lookup: { from: 'shops', localField: 'shop', foreignField: '_id', as: 's' } }, { $project: { s: '$s._id' } }],
    [
      { _id: 'o1', s: ['s1'] },
      { _id: 'o2', s: ['s2'] },
      { _id: 'o3', s: ['s1', 's2'] },
      { _id: 'o4', s: [] },
    ],
  ],
  [
    '$lookup runs a pipeline with variables',
    'shops',
    [
      {
        $lookup: {
          from: 'orders',
          let: { shop: '$_id' },
          pipeline: [
            { $match: { $expr: { $eq: ['$shop', '$$shop'] } } },
            { $sort: { sum: -1 } },
            { $project: { _id: 0, sum: 1 } },
          ],
          as: 'orders',
        },
      },
      { $project: { orders: 1 } },
    ],
    [
      { _id: 's1', orders: [{ sum: 10 }] },
      { _id: 's2', orders: [{ sum: 20 }] },
      { _id: 's3', orders: [] },
    ],
  ],
  [
    '$lookup in a collection that does not exist finds nothing',
    'shops',
    [
      { $limit: 1 },
      { $lookup: { from: 'nowhere', localField: 'a', foreignField: 'b', as: 'x' } },
      { $project: { x: 1 } },
    ],
    [{ _id: 's1', x: [] }],
  ],
  [
    '$bucket leaves out empty groups',
    'orders',
    [{ $bucket: { groupBy: '$sum', boundaries: [0, 5, 10, 100], default: 'else', output: { n: { $sum: 1 } } } }],
    [
      { _id: 5, n: 1 },
      { _id: 10, n: 2 },
      { _id: 'else', n: 1 },
    ],
  ],
  [
    '$bucketAuto parts evenly',
    'orders',
    [numbers, { $bucketAuto: { groupBy: '$sum', buckets: 2 } }],
    [
      { _id: { min: 5, max: 20 }, count: 2 },
      { _id: { min: 20, max: 20 }, count: 1 },
    ],
  ],
  ['$bucketAuto of none is no group', 'none', [{ $bucketAuto: { groupBy: '$sum', buckets: 2 } }], []],
  [
    '$sortByCount counts',
    'orders',
    [numbers, { $sortByCount: '$who' }],
    [
      { _id: 'u1', count: 2 },
      { _id: 'u2', count: 1 },
    ],
  ],
  [
    '$replaceRoot puts something else in the place',
    'orders',
    [{ $limit: 1 }, { $replaceRoot: { newRoot: { k: '$sub.x' } } }],
    [{ k: 1 }],
  ],
  [
    '$sample takes none twice',
    'shops',
    [{ $sample: { size: 9 } }, { $sort: { _id: 1 } }, ids],
    [{ _id: 's1' }, { _id: 's2' }, { _id: 's3' }],
  ],
  [
    '$geoNear sorts by distance in metres',
    'shops',
    [
      {
        $geoNear: {
          near: { type: 'Point', coordinates: [113.312, 23.1] },
          distanceField: 'how.far',
          spherical: true,
          maxDistance: 1000,
          query: { name: { $exists: true } },
          includeLocs: 'where',
        },
      },
      { $project: { far: { $round: ['$how.far', 3] }, where: 1 } },
    ],
    [{ _id: 's2', far: 204.787, where: { type: 'Point', coordinates: [113.31, 23.1] } }],
  ],
]

const refusals: [collection: string, stages: Record<string, unknown>[], sentence: string][] = [
  ['shops', [{ $facet: {} }], 'The stage $facet is not supported'],
  ['shops', [{ $out: 'x' }], 'The stage $out is not supported'],
  ['shops', [{ $limit: 0 }], 'must be a whole number, at least 1'],
  ['shops', [{ $skip: -1 }], 'must be a whole number, at least 0'],
  ['shops', [{ $sort: {} }], 'at least one sort key'],
  ['shops', [{ $match: 1 }], 'must be an expression in an object'],
  ['shops', [{ $match: { place: { $nearSphere: {} } } }], 'not allowed in this context'],
  ['shops', [{ $project: { x: { $function: {} } } }], 'The operator $function is not supported'],
  ['shops', [{ $group: { _id: null } }, { $addFields: { x: '$$NOW' } }], '$$NOW is not supported'],
  ['shops', [{ $group: { _id: null, n: { $percentile: 1 } } }], 'The operator $percentile is not supported'],
  ['shops', [{ $group: 5 }], "a group's fields must be specified in an object"],
  ['shops', [{ $group: { n: { $sum: 1 } } }], 'a group specification must include an _id'],
  ['shops', [{ $project: {} }], 'must have at least one field'],
  ['shops', [{ $project: 'name' }], 'must be an object'],
  ['shops', [{ $addFields: {} }], 'must have at least one field'],
  ['shops', [{ $addFields: null }], 'must be an object'],
  ['shops', [{ $sortByCount: 'name' }], 'must be specified as a string starting with $'],
  ['shops', [{ $sortByCount: {} }], 'must be specified as a string starting with $'],
  ['shops', [{ $lookup: { from: 'orders', as: 'x', pipeline: [{ $group: {} }] } }], 'must include an _id'],
  ['shops', [{ $addFields: { at: { $dateFromString: { dateString: 'x' } } } }], 'Error parsing date string "x"'],
  ['shops', [{ $addFields: { at: { $dateFromString: 'x' } } }], 'only supports an object'],
  ['shops', [{ $unwind: 'tags' }], "should be prefixed with a '$'"],
  ['shops', [{ $count: 'a.b' }], 'the count field must be'],
  ['shops', [{ $bucket: { groupBy: '$x', boundaries: [1] } }], 'at least 2 values'],
  ['shops', [{ $bucket: { groupBy: '$x', boundaries: [2, 1] } }], 'sorted in ascending order'],
  ['shops', [{ $bucket: { groupBy: '$x', boundaries: [0, 1] } }], 'no default was specified'],
  ['shops', [{ $bucketAuto: { groupBy: '$x', buckets: 0 } }], 'at least 1'],
  [
    'shops',
    [{ $lookup: { from: 'orders', as: 'x', localField: 'a', foreignField: 'b', pipeline: [] } }],
    'may not specify',
  ],
  [
    'shops',
    [{ $lookup: { from: 'orders', as: 'x', pipeline: [{ $facet: {} }] } }],
    'The stage $facet is not supported',
  ],
  [
    'shops',
    [{ $lookup: { from: 'orders', localField: 'a', foreignField: 'b' } }],
    "$lookup argument 'as' must be a string",
  ],
  ['shops', [{ $skip: 1 }, { $geoNear: {} }], 'only valid as the first stage'],
  ['shops', [{ $geoNear: { near: {} } }], "requires a 'distanceField'"],
  ['shops', [{ $geoNear: { near: {}, distanceField: 'd' } }], 'unknown GeoJSON type'],
  ['shops', [{ $geoNear: { near: {}, distanceField: 'd', key: 'name' } }], 'no 2dsphere index on key "name"'],
  ['orders', [{ $geoNear: { near: {}, distanceField: 'd' } }], 'requires a 2d or 2dsphere index, but none were found'],
  ['shops', [{ $geoNear: { nearby: {} } }], "unknown argument 'nearby'"],
  ['shops', [{ $replaceRoot: { newRoot: '$name' } }], 'must return an object'],
]

describe('a pipeline:', () => {
  it.each(pipelines)('%s', (_, collection, stages, rows) => {
    const before = JSON.stringify(collections)
    expect(run(collection, stages)).toEqual(rows)
    expect(JSON.stringify(collections)).toBe(before)
  })

  it.each(refusals)('of %s, %j, is refused', (collection, stages, sentence) => {
    expect(() => run(collection, stages)).toThrow(sentence)
  })

  it('yields 20 rows without a limit, and never more than 10 000', () => {
    const many = { $addFields: { n: { $range: [0, 4000] } } }
    expect(run('shops', [many, { $unwind: '$n' }])).toHaveLength(20)
    expect(run('shops', [many, { $unwind: '$n' }, { $limit: 20_000 }])).toHaveLength(10_000)
  })
})
