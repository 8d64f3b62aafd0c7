import { bearing, directionInWords, distance } from './distance'
import { distanceInWords, roughDistanceInWords } from './distanceInWords'
import { walkingInWords, walkingMinutes } from './walking'
import { wayTo } from './wayTo'

test.each([
  ['汉台 to 南郑, on the sphere', [107.02371, 33.07955], [106.93821, 33.0055], 11460],
  ['a degree of latitude', [107, 33], [107, 34], 111195],
  ['to where one is', [107, 33], [107, 33], 0],
  ['over the date line', [179.9, 0], [-179.9, 0], 22239],
  ['to the other side of the earth', [0, 0], [180, 0], 20015115],
])('%s is so many metres', (_, from, to, metres) => {
  const spot = ([longitude, latitude]: number[]) => ({ longitude: longitude!, latitude: latitude! })
  expect(Math.round(distance(spot(from), spot(to)))).toBeGreaterThanOrEqual(metres - 20)
  expect(Math.round(distance(spot(from), spot(to)))).toBeLessThanOrEqual(metres + 20)
})

test.each([
  [0, '北'],
  [22.4, '北'],
  [22.6, '东北'],
  [90, '东'],
  [135, '东南'],
  [180, '南'],
  [225, '西南'],
  [270, '西'],
  [315, '西北'],
  [337.6, '北'],
  [360, '北'],
  [-45, '西北'],
])('%d degrees is %s', (degrees, words) => {
  expect(directionInWords(degrees)).toBe(words)
})

test.each([
  ['north', 0, 0.01, 0],
  ['east', 0.01, 0, 90],
  ['south', 0, -0.01, 180],
  ['west', -0.01, 0, 270],
])('a place to the %s is in that direction', (_, longitude, latitude, degrees) => {
  const from = { longitude: 107, latitude: 33 }
  expect(bearing(from, { longitude: 107 + longitude, latitude: 33 + latitude })).toBeCloseTo(degrees, 1)
})

test.each([
  [0, '10 米以内'],
  [9.9, '10 米以内'],
  [484, '480 米'],
  [994, '990 米'],
  [995, '1.0 公里'],
  [1249, '1.2 公里'],
  [9949, '9.9 公里'],
  [9951, '10 公里'],
  [23_400, '23 公里'],
])('%d metres read %s', (metres, words) => {
  expect(distanceInWords(metres)).toBe(words)
})

test.each([
  [0, '1 公里以内'],
  [499, '1 公里以内'],
  [500, '约 1 公里'],
  [2600, '约 3 公里'],
])('%d metres about read %s', (metres, words) => {
  expect(roughDistanceInWords(metres)).toBe(words)
})

test.each([
  [0, 1, '步行约 1 分钟'],
  [480, 10, '步行约 10 分钟'],
  [1200, 24, '步行约 24 分钟'],
  [3050, 60, '步行约 1 小时'],
  [3100, 61, '步行约 1 小时 10 分钟'],
  [9230, 180, '步行约 3 小时'],
  [9240, 181, '步行 3 小时以上'],
])('%d metres of straight line are %d minutes: %s', (metres, minutes, words) => {
  expect(walkingMinutes(metres)).toBe(minutes)
  expect(walkingInWords(metres)).toBe(words)
})

const from = { longitude: 107, latitude: 33, fuzzy: false }
const place = { longitude: 107.006, latitude: 33.005, rough: false }

test('the way is told in minutes, direction and metres where both ends are known', () => {
  expect(wayTo(from, place)).toMatchObject({ state: 'known', words: ['步行约 16 分钟', '东北 790 米'], minutes: 16 })
})

test.each([
  ['the phone’s position is fuzzy', { ...from, fuzzy: true }, place],
  ['the place is known to its street', from, { ...place, rough: true }],
])('there is no direction and there are no minutes where %s', (_, position, to) => {
  const way = wayTo(position, to)
  expect(way).toEqual({ state: 'rough', metres: distance(from, place), words: ['约 1 公里'] })
})

test('there is no way to a place without a point', () => {
  expect(wayTo(from, { longitude: null, latitude: null, rough: false })).toBeNull()
})
