import hard from '../../../test/fixtures/hardNotices.json'
import given from '../../../test/fixtures/notices.json'
import { channelDifferences } from './channelDifferences'
import { lawDifferences } from './lawDifferences'
import { readNotice } from './reading/readNotice'

const law = '《中华人民共和国人民防空法》'
const found = (text: string, laws: readonly string[]) =>
  lawDifferences(text, laws).map(({ severity, message }) => `${severity} ${/：(.*?)。/.exec(message)?.[1]}`)

test.each([
  ['by its title', `根据${law}第三十五条规定`, [`${law}第三十五条`]],
  ['with blanks, a line break and full-width figures', '《中华人民共和国 人民\n防空法》第３５条', [`${law}第三十五条`]],
  ['without the name of the country', '根据《人民防空法》有关规定', [`${law}第三十五条`]],
  ['without its brackets', '依据中华人民共和国人民防空法', [law]],
  ['with one title in the other', `《陕西省实施${law}办法》`, ['《陕西省实施〈中华人民共和国人民防空法〉办法》']],
  ['with more articles than the data', `${law}第三十五条、第四十九条第二款`, [`${law}第四十九条`]],
  ['beside a law that the data do not name', `${law}、《陕西省实施〈${law}〉办法》`, [law]],
  ['in traditional characters', '《中華人民共和國人民防空法》', []],
  ['which has no title', '按照上级要求', ['上级有关规定']],
])('a law that the text names %s is no difference', (_, text, laws) => {
  expect(found(text, laws)).toEqual([])
})

test.each([
  ['that is misspelt, as in 2020', '依照《中华人民共和国防空法》有关规定', [law], `warning ${law}`],
  ['that is another', `根据《国防动员法》`, [`${law}第三十五条`], `warning ${law}`],
  ['that is missing', '定于3月13日试鸣', [law, law], `warning ${law}`],
  ['of another article', `${law}第三十二条`, [`${law}第三十五条`], `warning ${law}第35条`],
])('a law %s is for somebody to compare', (_, text, laws, expected) => {
  expect(found(text, laws)).toEqual([expected])
})

const valueOf = (field: { state: string; value?: string[] }): string[] => field.value ?? []

/** What is found of a text against what was read from it, and against the channels that somebody else wrote down for it. */
function foundIn({ text, expected }: { text: string; expected?: { channels?: string[] } | null }): unknown[] {
  const reading = readNotice(text)
  if (reading.state !== 'read') return []
  const { channels, legalBasis } = reading.notice
  return [
    ...lawDifferences(text, valueOf(legalBasis)),
    ...channelDifferences(text, valueOf(channels)),
    ...channelDifferences(text, expected?.channels ?? []),
  ]
}

test('no given notice and no hard one raises a false alarm against its own channels and laws', () => {
  const all: { text: string; expected?: object | null }[] = [...given.notices, ...given.synthetic, ...hard]
  expect(all.length).toBeGreaterThan(300)
  expect(all.flatMap(foundIn)).toEqual([])
})
