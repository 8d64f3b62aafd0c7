import { Link } from './Link'
import { Paragraph } from './Section'

interface Props {
  loading: boolean
  /** Why the next page could not be had; undefined: nothing went wrong. */
  problem: string | undefined
  onTap: () => void
}

/** At the end of a list that goes on: the way to what is older, which says when it could not be had. */
export function More({ loading, problem, onTap }: Props) {
  return (
    <>
      {problem !== undefined && <Paragraph quiet>{`更早的没有取到。${problem}`}</Paragraph>}
      <Link onTap={onTap}>{loading ? '正在载入…' : problem === undefined ? '更早的' : '再试一次'}</Link>
    </>
  )
}
