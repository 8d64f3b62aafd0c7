import { Skeleton, Status } from './Status'

interface Props {
  /** How many lines of text stand in its place. */
  lines: number
  /** Why it could not be had; null while it is on its way. */
  problem: string | null
  onAgain: () => void
}

/** What the cloud was asked for, while it is not there: lines in its place, or why it could not be had and another try. */
export function Awaited({ lines, problem, onAgain }: Props) {
  if (problem === null) return <Skeleton lines={lines} />
  return <Status title="没有取到" text={problem} action={{ word: '再试一次', onTap: onAgain }} />
}
