import { guidance, soundWarning, whenASirenSounds } from './guidance'
import { signals } from './patterns'

/** Every text in some words, whatever their shape. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return Object.values(words as object).flatMap(textsIn)
}

const texts = textsIn([guidance, whenASirenSounds, soundWarning])

test.each(signals)('%s says what it means, what to do in a test and in war, and where that is from', (signal) => {
  const { meaning, inTest, forReal, sources } = guidance[signal]
  expect(meaning).toMatch(/。$/)
  expect(inTest).toEqual(['只供辨听，不需要前往任何场所。', '请保持正常生活、工作和学习秩序。'])
  expect(forReal.atOnce.length).toBeGreaterThan(0)
  expect(sources.length).toBeGreaterThan(0)
})

test('no sentence announces, confirms or denies a real alarm', () => {
  expect(texts.filter((text) => /真警报|假警报|不是真|是真的|误报|误鸣|没有危险|正在遭受|这是试鸣/.test(text))).toEqual(
    [],
  )
})

test('whoever hears a siren is told that no alarm is issued here', () => {
  expect(whenASirenSounds.statement).toContain('不是警报发放渠道')
})

test('the warning names the articles and forbids loudspeakers', () => {
  expect(soundWarning.text).toContain('请勿接扩音设备播放')
  expect(soundWarning.text).toContain('人民防空法第三十二条、第四十九条')
})

test('texts are in full-width punctuation and without addresses', () => {
  expect(texts.filter((text) => /[,;:!?]|https?/.test(text))).toEqual([])
})
