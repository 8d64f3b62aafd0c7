import styles from './Rose.module.scss'

/** The side of the drawing, and the radius of its outermost ring. */
const SIDE = 320
const RADIUS = 128

interface Point {
  number: number
  metres: number
  /** Degrees from north, clockwise. */
  bearing: number
}

/** Round distances for rings: the smallest that holds most of the points; the others stand outside of it, hollow. */
const steps = [500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]

/** The distance of a ring, which is a round one: '500 米', '2.5 公里'. */
const ringInWords = (metres: number): string => (metres < 1000 ? `${metres} 米` : `${metres / 1000} 公里`)

/** So many of the nearest are within the rings. */
const WITHIN = 4

const placeOf = ({ metres, bearing }: Point, reach: number): { x: number; y: number } => {
  const radians = (bearing * Math.PI) / 180
  const far = metres > reach ? RADIUS + 14 : (metres / reach) * RADIUS
  return { x: SIDE / 2 + far * Math.sin(radians), y: SIDE / 2 - far * Math.cos(radians) }
}

/** Where the distance of a ring can stand: below first, then beside it, to either side. */
const bearings = [180, 157, 203, 135, 225, 112, 248, 68, 292, 45, 315]
const shares = [1, 0.5]

const labelAt = (bearing: number, share: number): { x: number; y: number } => {
  const radians = (bearing * Math.PI) / 180
  const far = RADIUS * share
  return { x: SIDE / 2 + far * Math.sin(radians), y: SIDE / 2 - far * Math.cos(radians) + 4 }
}

/** The first bearing at which no point covers the distance of a ring. */
const labelBearing = (points: readonly Point[], reach: number): number =>
  bearings.find((bearing) =>
    shares.every((share) => {
      const label = labelAt(bearing, share)
      return points.every((point) => {
        const { x, y } = placeOf(point, reach)
        return Math.abs(x - label.x) > 32 || Math.abs(y - label.y) > 18
      })
    }),
  ) ?? 180

/** 方位盘: north, rings of round distances, and numbered points. It is a drawing of ours and shows nothing of the ground. */
export function Rose({ points }: { points: readonly Point[] }) {
  const farthest = Math.max(0, ...points.slice(0, WITHIN).map(({ metres }) => metres))
  const reach = steps.find((step) => step >= farthest) ?? 100_000
  const centre = SIDE / 2
  const labelled = labelBearing(points, reach)
  const said = `方位盘，正上方是北，最外一圈是 ${ringInWords(reach)}，共 ${points.length} 处，说明在下面的列表里`
  return (
    <svg className={styles.rose} viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={said}>
      {shares.map((share) => (
        <circle key={share} className={styles.ring} cx={centre} cy={centre} r={RADIUS * share} />
      ))}
      <line className={styles.axis} x1={centre} y1={centre - RADIUS} x2={centre} y2={centre + RADIUS} />
      <line className={styles.axis} x1={centre - RADIUS} y1={centre} x2={centre + RADIUS} y2={centre} />
      <text className={styles.north} x={centre} y={centre - RADIUS - 8}>
        北
      </text>
      {shares.map((share) => (
        <text key={share} className={styles.reach} {...labelAt(labelled, share)}>
          {ringInWords(reach * share)}
        </text>
      ))}
      <circle className={styles.middle} cx={centre} cy={centre} r={5} />
      {[...points].reverse().map((point) => {
        const { x, y } = placeOf(point, reach)
        return (
          <g key={point.number}>
            <circle className={point.metres > reach ? styles.beyond : styles.point} cx={x} cy={y} r={10} />
            <text className={point.metres > reach ? styles.numberBeyond : styles.number} x={x} y={y + 4.5}>
              {point.number}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
