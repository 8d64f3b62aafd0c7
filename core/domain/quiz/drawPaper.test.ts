import { question, questions } from '../../../test/stubs/question'
import { chanceFrom } from '../chance'
import { drawPaper, withoutKey, withShuffledOptions, type Paper } from './drawPaper'
import type { Level, Question } from './question'
import type { BlueprintPart } from './quiz'

const all: Level[] = ['primary', 'middle', 'adult']
const seeds = Array.from({ length: 40 }, (_, nth) => `seed ${nth}`)
const part = (number: number, topics: string[] = [], levels: Level[] = all): BlueprintPart => ({
  topics,
  levels,
  number,
})
const draw = (blueprint: BlueprintPart[], bank: Question[], seed = 'seed') =>
  drawPaper(blueprint, bank, chanceFrom(seed))
const ofTopic = (paper: Paper | null, topic: string) => paper!.filter((one) => one.topic === topic).length

const bank = [
  ...questions(8, 'law', { topic: '法', level: 'adult' }),
  ...questions(8, 'signal', { topic: '信号', level: 'primary' }),
  ...questions(2, 'memory', { topic: '记忆', level: 'middle' }),
]

test.each(seeds)('every part of the blueprint has its number, and no question comes twice (%s)', (seed) => {
  const paper = draw([part(3, ['法']), part(2, ['信号'], ['primary']), part(4, ['信号', '记忆'])], bank, seed)
  expect(paper).toHaveLength(9)
  expect(new Set(paper!.map(({ id }) => id)).size).toBe(9)
  expect(ofTopic(paper, '法')).toBe(3)
  expect(ofTopic(paper, '信号') + ofTopic(paper, '记忆')).toBe(6)
})

test.each(seeds)('a wide part does not take what only a narrow one can use (%s)', (seed) => {
  const paper = draw([part(16), part(2, ['记忆'])], bank, seed)
  expect(paper).toHaveLength(18)
})

test.each(seeds)('two parts that overlap get what they need wherever the bank holds it (%s)', (seed) => {
  const overlapping = [
    question({ id: 'law, for children', topic: '法', level: 'primary' }),
    question({ id: 'law, for adults', topic: '法', level: 'adult' }),
    question({ id: 'signal, for children', topic: '信号', level: 'primary' }),
  ]
  expect(draw([part(1, ['法']), part(2, [], ['primary'])], overlapping, seed)).toHaveLength(3)
  expect(draw([part(2, [], ['primary']), part(1, ['法'])], overlapping, seed)).toHaveLength(3)
})

test.each<[string, BlueprintPart[]]>([
  ['more than there are of a topic', [part(3, ['记忆'])]],
  ['more than there are in all', [part(19)]],
  ['a topic that there is not', [part(1, ['没有'])]],
  ['a level that the topic does not have', [part(1, ['法'], ['primary'])]],
  ['two parts that want the same questions', [part(2, ['记忆']), part(1, ['记忆'])]],
  ['parts that leave too little for each other', [part(17), part(2, ['记忆'])]],
])('nothing is drawn for %s', (_, blueprint) => {
  for (const seed of seeds) expect(draw(blueprint, bank, seed)).toBeNull()
})

test('the same seed draws the same sheet, another seed another', () => {
  expect(draw([part(6)], bank, 'one')).toEqual(draw([part(6)], bank, 'one'))
  expect(draw([part(6)], bank, 'one')).not.toEqual(draw([part(6)], bank, 'two'))
})

test('every question of the bank has its turn', () => {
  const drawn = Array.from({ length: 200 }, (_, nth) => draw([part(6)], bank, `turn ${nth}`)!).flat()
  const times = bank.map(({ id }) => drawn.filter((one) => one.id === id).length)
  // 200 sheets of 6 out of 18: each about 67 times.
  expect(Math.min(...times)).toBeGreaterThan(40)
  expect(Math.max(...times)).toBeLessThan(95)
})

test.each(seeds)(
  'the key follows the options, by their texts, and the order tells each place in the bank (%s)',
  (seed) => {
    const original = question({ kind: 'multiple', options: ['甲', '乙', '丙', '丁', '戊'], key: [0, 2, 3] })
    const drawn = withShuffledOptions(original, chanceFrom(seed))
    expect([...drawn.options].sort()).toEqual([...original.options].sort())
    expect(drawn.key.map((place) => drawn.options[place]).sort()).toEqual(['丁', '丙', '甲'])
    expect(drawn.key).toEqual([...drawn.key].sort((a, b) => a - b))
    expect(drawn.order.map((place) => original.options[place])).toEqual(drawn.options)
  },
)

test.each(seeds)('a question of right or wrong keeps its order (%s)', (seed) => {
  const judge = question({ kind: 'judge', options: ['正确', '错误'], key: [1] })
  expect(withShuffledOptions(judge, chanceFrom(seed))).toMatchObject({
    options: ['正确', '错误'],
    key: [1],
    order: [0, 1],
  })
})

test('a question that is drawn brings nothing of how the office keeps it', () => {
  const kept = {
    ...question({ expiresOn: '2027-09-19' }),
    provenance: ['网址'],
    basis: 'official',
    _id: 'x@1',
    current: true,
  }
  const names = Object.keys(withShuffledOptions(kept, chanceFrom('any')))
  for (const name of ['provenance', 'basis', '_id', 'current', 'use', 'expiresOn']) expect(names).not.toContain(name)
})

test('a sheet that is handed out tells nothing of the answers, and keeps the clip', () => {
  const clip = {
    rhythm: { rounds: [{ sounds: 6, rests: 6 }] },
    playSeconds: 12,
    present: 'sound',
  } as const
  const paper = draw([part(2)], [question({ id: 'a', kind: 'signal', clip }), question({ id: 'b' })])!
  const handed = withoutKey(paper)
  const open = ['id', 'version', 'kind', 'topic', 'level', 'stem', 'options'].sort()
  expect(Object.keys(handed.find(({ id }) => id === 'b')!).sort()).toEqual(open)
  expect(Object.keys(handed.find(({ id }) => id === 'a')!).sort()).toEqual([...open, 'clip'].sort())
  expect(handed.map(({ options }) => options)).toEqual(paper.map(({ options }) => options))
})

test('a hundred questions are drawn out of a thousand, and a thousand and one are not', () => {
  const large = questions(1000, 'large')
  expect(draw([part(50), part(30, ['警报信号']), part(20, [], ['middle'])], large)).toHaveLength(100)
  expect(draw([part(600), part(401)], large)).toBeNull()
})
