import { Link } from './Link'
import { Paragraph } from './Section'

/** What is beyond the end of a list that comes a page at a time, and the way to it. */
export interface Rest {
  /** Whether there is anything. */
  has: boolean
  loading: boolean
  /** Why the next page could not be had; undefined: nothing went wrong. */
  problem: string | undefined
  onTap: () => void
}

/** At the end of a list that goes on: the way to what is older, which says when it could not be had. */
export function More({ has, loading, problem, onTap }: Rest) {
  if (!has) return null
  return (
    <>
      {problem !== undefined && <Paragraph quiet>{`更早的没有取到。${problem}`}</Paragraph>}
      <Link onTap={onTap}>{loading ? '正在载入…' : problem === undefined ? '更早的' : '再试一次'}</Link>
    </>
  )
}
