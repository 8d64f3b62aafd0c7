import fs from 'node:fs'
import path from 'node:path'
import theme from './theme.json'

type Colours = Readonly<Record<string, string>>

const source = fs.readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8')

/** The colours of one mixin of tokens.scss, by role. */
function coloursOf(mixin: string): Colours {
  const [, body = ''] = new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`).exec(source) ?? []
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, role = '', hex = '']) => [role, hex]),
  )
}

/** A colour written with six digits: '#fff' is '#ffffff'. */
const inFull = (hex: string): string => (hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex)

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = inFull(hex)
    .slice(1)
    .match(/../g)!
    .map((pair) => {
      const part = parseInt(pair, 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, from 1 to 21, by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const themes = { light: coloursOf('light'), dark: coloursOf('dark') }
const signals = ['preliminary', 'raid', 'clear']
const grounds = ['ground', 'zone']
const tints = ['blue-weak', 'orange-weak', ...signals.map((signal) => `${signal}-weak`)]

/** Text on a ground, 4.5; what is no text and must be seen, 3. */
const pairs: [string, string, number][] = [
  ...['ink', 'sub', 'faint', 'blue', 'orange', ...signals].flatMap((text) =>
    grounds.map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...['blue', 'orange', ...signals].map((text): [string, string, number] => [text, `${text}-weak`, 4.5]),
  ...['ink', 'sub'].flatMap((text) => [...tints, 'track'].map((tint): [string, string, number] => [text, tint, 4.5])),
  ['on-blue', 'blue', 4.5],
  // The large words of the full-screen view stand on the fill.
  ['on-blue', 'raid-fill', 3],
  ['on-blue', 'clear-fill', 3],
  ...signals.flatMap((signal) =>
    [`${signal}-weak`, 'ground', 'zone'].map((ground): [string, string, number] => [`${signal}-fill`, ground, 3]),
  ),
  ...grounds.map((ground): [string, string, number] => ['edge', ground, 3]),
  ['blue', 'track', 3],
]

test('the measure itself is that of WCAG', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
  expect(contrast('#123456', '#123456')).toBe(1)
})

describe.each(Object.entries(themes))('in the %s theme', (name, colours) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (text, ground, least) => {
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(least)
  })

  test('the bars around the page have the colours of the page', () => {
    const { ground, tab, tabOn } = theme[name as keyof typeof theme]
    expect([ground, tab, tabOn]).toEqual([inFull(colours.ground!), inFull(colours.sub!), inFull(colours.blue!)])
  })
})

test('both themes name the same roles', () => {
  expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort())
})
