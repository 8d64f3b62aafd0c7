/**
 * Metres a minute: 4 km/h. By GB 50180-2018 (城市居住区规划设计标准) art. 2.0.2 a resident walks 800 to 1 000 m in 15
 * minutes; this is the faster end of it, over ground.
 */
const PACE = 4000 / 60

/** How much longer the way is than the straight line, on the cautious side of what streets of a town make of it. */
const DETOUR = 1.3

/** Beyond so many minutes a walk is only said to be longer. */
const LONGEST = 180

/** About how many minutes one walks for so many metres of straight line, rounded up; it knows no river and no hill. */
export function walkingMinutes(metres: number): number {
  return Math.max(1, Math.ceil((metres * DETOUR) / PACE))
}

/** '步行约 12 分钟', '步行约 1 小时 20 分钟', '步行 3 小时以上'; from an hour on in tens of minutes, rounded up. */
export function walkingInWords(metres: number): string {
  const minutes = walkingMinutes(metres)
  if (minutes < 60) return `步行约 ${minutes} 分钟`
  const tens = Math.ceil(minutes / 10) * 10
  if (tens > LONGEST) return `步行 ${LONGEST / 60} 小时以上`
  const rest = tens % 60
  return `步行约 ${Math.floor(tens / 60)} 小时${rest === 0 ? '' : ` ${rest} 分钟`}`
}
