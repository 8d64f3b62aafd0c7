/** A distance that is known well, from metres: '480 米', '1.2 公里', '12 公里'. */
export function distanceInWords(metres: number): string {
  if (metres < 10) return '10 米以内'
  const tens = Math.round(metres / 10) * 10
  if (tens < 1000) return `${tens} 米`
  return metres < 9950 ? `${(metres / 1000).toFixed(1)} 公里` : `${Math.round(metres / 1000)} 公里`
}

/** A distance of which one end is only about known, from metres: '约 3 公里'. */
export function roughDistanceInWords(metres: number): string {
  const kilometres = Math.round(metres / 1000)
  return kilometres < 1 ? '1 公里以内' : `约 ${kilometres} 公里`
}
