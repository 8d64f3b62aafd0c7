import { useEffect, useState } from 'react'
import type { ErrorCode } from '@core/contract/errors'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { open } from '@/platform/navigation'
import { toTop } from '@/platform/scroll'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { leaveActivity, renewJoined, stateNow } from './activities'
import { ActivityFacts } from './ActivityFacts'
import type { Joined } from './joinedStore'
import { MadeUpName } from './MadeUpName'
import { texts } from './texts'

interface Props {
  joined: Joined
  look: string
  /** Begins a sheet, or goes on with the one that was begun. */
  begin: () => void
  begun: boolean
  /** How many sheets were handed in from this phone. */
  done: number
  /** It was left: nothing of it is in the cloud any more. */
  onLeft: () => void
}

/** An activity that somebody joined, between its sheets. */
export function JoinedCard({ joined, look, begin, begun, done, onLeft }: Props) {
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const { activityId } = joined
  // Asked once for each opening of the page: what is told then is in `joined` itself.
  const [asked] = useState(joined)
  useEffect(() => void renewJoined(asked), [asked])

  useEffect(toTop, [])
  const state = stateNow(joined)
  const left = joined.attempts - done
  const leave = async () => {
    if (!(await confirm(texts.leaveTitle, texts.leaveText, '退出'))) return
    const code = await leaveActivity(activityId)
    setProblem(code)
    if (code !== null) return
    tell(texts.left)
    onLeft()
  }
  // A sheet that was begun is handed in also when the activity is over: the cloud takes it as a late one.
  const word = begun ? texts.goOn : state !== 'open' || left <= 0 ? null : done === 0 ? texts.begin : texts.oneMore
  return (
    <Page
      look={look}
      foot={
        word !== null && (
          <Button kind="filled" onTap={begin}>
            {word}
          </Button>
        )
      }
    >
      <ActivityFacts found={joined} />
      <MadeUpName name={joined.name} />
      {!begun && state === 'open' && left <= 0 && <Paragraph>{texts.noneLeft}</Paragraph>}
      {done > 0 && (
        <Rows>
          <Row title={texts.toRecords} onTap={() => open('quiz/records')} />
        </Rows>
      )}
      {problem !== null && <Paragraph>{wording[problem]}</Paragraph>}
      <Link onTap={() => void leave()}>{texts.leave}</Link>
    </Page>
  )
}
