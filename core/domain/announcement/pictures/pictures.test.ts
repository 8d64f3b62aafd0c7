import { city } from '@city'
import { afternoonSession, marchTest, usualSession } from '../../../../test/seeds/announcements'
import type { Telling } from '../outlets/telling'
import { svgOf, type Drawing } from './drawing'
import { ledPicture } from './ledPicture'
import { light } from './palette'
import { accountCover, shareCardPicture, timetablePicture } from './pictures'
import { rhythmBoxes, signBoxes } from './rhythmBoxes'
import { emOf, widthOf, wrapped } from './widthOf'

const all = city.districts.map(({ code }) => code)
const six = Array.from({ length: 6 }, () => usualSession)
const called: Telling = { tells: 'test', test: { ...marchTest, districts: all }, corrected: false }
const twice: Telling = {
  tells: 'test',
  test: { ...marchTest, sessions: [usualSession, afternoonSession] },
  corrected: true,
}
const often: Telling = { tells: 'test', test: { ...marchTest, sessions: six }, corrected: false }
const moved: Telling = { tells: 'moved', test: { ...marchTest, date: '2027-03-20' }, before: marchTest }
const off: Telling = { tells: 'cancelled', test: marchTest }
const misfire: Telling = { tells: 'misfire', place: '城固县博望街道', at: 1_805_000_000_000 }
const other: Telling = { tells: 'other', title: '关于开展<人民防空>宣传教育活动的通知 & “3·13” FM95.6 Mmww' }
const tellings: [string, Telling][] = [
  ['a test', called],
  ['two sessions', twice],
  ['six sessions', often],
  ['a moved test', moved],
  ['a cancelled test', off],
  ['an unknown cancelled test', { tells: 'cancelled', test: null }],
  ['a misfire', misfire],
  ['another notice', other],
]

/** How far each shape sticks out of its picture, in the picture's units. */
function sticksOut({ width, height, shapes }: Drawing): number {
  return Math.max(
    ...shapes.map((shape) => {
      if (shape.shape === 'box')
        return Math.max(-shape.x, -shape.y, shape.x + shape.width - width, shape.y + shape.height - height)
      const long = widthOf(shape.text, shape.size)
      const left = shape.anchor === 'middle' ? shape.x - long / 2 : shape.x
      return Math.max(-left, left + long - width, shape.size * 0.88 - shape.y, shape.y + shape.size * 0.12 - height)
    }),
  )
}

interface Place {
  left: number
  right: number
  top: number
  bottom: number
}

const meet = (one: Place, two: Place): boolean =>
  one.left < two.right - 0.01 && two.left < one.right - 0.01 && one.top < two.bottom && two.top < one.bottom

/** Whether two lines of text lie on each other. */
function overlaps({ shapes }: Drawing): boolean {
  const places = shapes.flatMap((shape): Place[] => {
    if (shape.shape === 'box') return []
    const long = widthOf(shape.text, shape.size)
    const left = shape.anchor === 'middle' ? shape.x - long / 2 : shape.x
    return [{ left, right: left + long, top: shape.y - shape.size * 0.88, bottom: shape.y + shape.size * 0.12 }]
  })
  return places.some((one, index) => places.slice(index + 1).some((two) => meet(one, two)))
}

const words = ({ shapes }: Drawing): string =>
  shapes.map((shape) => (shape.shape === 'line' ? shape.text : '')).join('')

const screens: [number, number][] = [
  [32, 16],
  [64, 16],
  [16, 64],
  [96, 32],
  [32, 96],
  [128, 64],
  [64, 256],
  [192, 192],
  [256, 128],
  [512, 64],
  [640, 32],
  [1920, 120],
  [960, 480],
  [1080, 1920],
  [1920, 1080],
  [2160, 3840],
  [3840, 2160],
  [4096, 16],
]
const onScreens = screens.flatMap(([width, height]) =>
  tellings.map(([name, telling]) => [`${width} × ${height}`, name, telling, { width, height }] as const),
)

test.each(onScreens)('on a screen of %s nothing of %s is cut off or covered', (_, __, telling, size) => {
  const drawing = ledPicture(telling, city, size)
  expect(drawing).toMatchObject(size)
  expect(sticksOut(drawing)).toBeLessThanOrEqual(0)
  expect(overlaps(drawing)).toBe(false)
})

test.each(screens)(
  'on a screen of %i × %i a test is called one, and a cancelled one is called off',
  (width, height) => {
    expect(words(ledPicture(called, city, { width, height }))).toContain('试鸣')
    expect(words(ledPicture(moved, city, { width, height }))).toMatch(/试鸣改[到期]/)
    expect(words(ledPicture(off, city, { width, height }))).toContain('试鸣取消')
  },
)

test.each<[number, number, string]>([
  [96, 32, '3月13日试鸣10:00–10:19'],
  [512, 64, '3月13日（星期六）10:00–10:19 试鸣防空警报请保持正常生活、工作和学习秩序'],
  [64, 256, '试鸣3月13日10:00–10:19'],
])('a screen of %i × %i says %s', (width, height, expected) => {
  expect(words(ledPicture(called, city, { width, height }))).toBe(expected)
})

test('a large screen has the three rhythms, the day and what to do', () => {
  const drawing = ledPicture(called, city, { width: 1920, height: 1080 })
  expect(words(drawing)).toMatch(/预先警报10:00–10:03.*空袭警报10:08–10:11.*解除警报10:16–10:19/)
  expect(words(drawing)).toContain('3月13日 星期六')
  expect(words(drawing)).toContain('请保持正常生活、')
})

const pictures = tellings.flatMap(([name, telling]) => [
  [`the timetable of ${name}`, timetablePicture(telling, city, '汉中市人民政府')] as const,
  [`the cover of ${name}`, accountCover(telling, city)] as const,
  [`the card of ${name}`, shareCardPicture(telling, city)] as const,
])

test.each(pictures)('nothing of %s is cut off or covered', (_, drawing) => {
  expect(sticksOut(drawing)).toBeLessThanOrEqual(0)
  expect(overlaps(drawing)).toBe(false)
})

test('pictures have the sizes of their places', () => {
  const size = ({ width, height }: Drawing) => [width, height]
  expect(size(accountCover(called, city))).toEqual([900, 383])
  expect(size(shareCardPicture(called, city))).toEqual([1000, 800])
  expect(timetablePicture(called, city, '汉中市人民政府').width).toBe(1080)
})

test('a picture of a cancelled test has no rhythm', () => {
  expect(words(timetablePicture(off, city, '汉中市人民政府'))).not.toContain('预先')
  expect(words(timetablePicture(off, city, '汉中市人民政府'))).toContain('防空警报试鸣取消')
})

const bar = { x: 10, y: 20, width: 180, height: 24 }

test.each([
  [
    'preliminary',
    [
      [10, 36],
      [70, 36],
      [130, 36],
    ],
  ],
  ['allClear', [[10, 180]]],
] as const)('the rhythm of %s is to scale, a unit a second', (signal, expected) => {
  const [silence, ...sounding] = rhythmBoxes(signal, bar, light)
  expect(silence).toMatchObject({ x: 10, width: 180 })
  expect(sounding.map(({ x, width }) => [x, width])).toEqual(expected)
})

test('空袭 has fifteen blocks of six seconds, and signs tell the signals apart without a colour', () => {
  const sounding = rhythmBoxes('airRaid', bar, light).slice(1)
  expect(sounding).toHaveLength(15)
  expect(sounding[1]).toMatchObject({ x: 22, width: 6 })
  expect(
    (['preliminary', 'airRaid', 'allClear'] as const).map((signal) => signBoxes(signal, 0, 0, 20, light).length),
  ).toEqual([2, 4, 1])
})

test('an SVG is a text of its own: what somebody wrote is escaped, nothing outside is asked for', () => {
  const svg = svgOf(ledPicture(other, city, { width: 1920, height: 1080 }))
  expect(svg).toContain('&lt;人民防空&gt;')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1920" height="1080"/)
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|http|<script|<image/)
})

test.each([
  ['10:00', 2.74],
  ['试鸣', 2],
  ['FM', 1.75],
])('%s is at most %d em wide', (text, em) => {
  expect(emOf(text)).toBeCloseTo(em, 5)
})

test('a line does not begin with a closing mark', () => {
  expect(wrapped('请保持正常秩序。', 7)).toEqual(['请保持正常秩', '序。'])
  expect(wrapped('请保持', 7)).toEqual(['请保持'])
})
