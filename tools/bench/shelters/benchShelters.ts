import { benchList } from './list'
import { benchNearest } from './nearest'
import { pointsOf, seededPoints } from './points'

const MANY = 132_000

/** What has a limit about shelters; `file` is a list of points in CSV to take instead of seeded ones. */
export function benchShelters(file?: string): void {
  const points = file === undefined ? seededPoints(MANY, 'bench') : pointsOf(file)
  console.log(`\nShelters: ${points.length} points ${file === undefined ? 'of seed bench' : `of ${file}`}`)
  benchNearest(points)
  benchList()
}
