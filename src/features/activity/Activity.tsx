import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { wording } from '@/api/wording'
import { useNow } from '@/session/serverClock'
import { usePatience } from '@/session/usePatience'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Status'
import { findActivity, joinActivity, stateNow } from './activities'
import { ActivityFacts } from './ActivityFacts'
import { CodeForm } from './CodeForm'
import { JoinSheet } from './JoinSheet'
import { useJoined, type Found, type Joined } from './joinedStore'
import { texts } from './texts'

type Step =
  | { step: 'code'; refused: ErrorCode | null }
  | { step: 'looking' }
  | { step: 'found'; found: Found }
  | { step: 'ticket'; found: Found }

interface Props {
  look: string
  /** What a link or a mini-program code brought along; empty: it is typed. */
  code: string
  /** An activity that was joined from this phone. */
  id: string | undefined
  /** The sheets of whoever joined, and of whoever is not to be known. */
  renderJoined: (joined: Joined) => ReactNode
  renderTicket: (found: Found, leave: () => void) => ReactNode
}

/** How often (ms) it is looked whether what was found has begun. */
const RENEWED_EVERY = 10_000

/** What was found, the question how one joins, and the way into the sheet. */
function FoundCard({
  found,
  code,
  look,
  onTicket,
}: {
  found: Found
  code: string
  look: string
  onTicket: () => void
}) {
  const [asking, setAsking] = useState(false)
  const [joining, setJoining] = useState(false)
  const { isWaiting, patiently } = usePatience()
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  // Whoever waits here for it to begin need not look it up again.
  useNow(RENEWED_EVERY)
  const join = async (as: Joined['joinedAs']) => {
    setAsking(false)
    setJoining(true)
    setProblem(null)
    setProblem(await patiently(() => joinActivity(found, code, as)))
    setJoining(false)
  }
  return (
    <Page
      look={look}
      foot={
        stateNow(found) === 'open' && (
          <Button kind="filled" held={joining} onTap={() => setAsking(true)}>
            {texts.join}
          </Button>
        )
      }
    >
      <ActivityFacts found={found} />
      {problem !== null && <Paragraph>{wording[problem]}</Paragraph>}
      {joining && <Paragraph quiet>{isWaiting ? texts.waiting : texts.joining}</Paragraph>}
      {asking && <JoinSheet onJoin={(as) => void join(as)} onNeither={onTicket} onLeave={() => setAsking(false)} />}
    </Page>
  )
}

/** What a code opens, or why it opens nothing. */
const lookUp = (code: string): Promise<Found | ErrorCode> =>
  findActivity(code).catch((error: unknown) => {
    if (error instanceof AppError) return error.code
    throw error
  })

/** Taking part in an activity: from its code to its sheets. */
export function Activity({ look, code: given, id, renderJoined, renderTicket }: Props) {
  const [code, setCode] = useState(given)
  const [step, setStep] = useState<Step>({ step: given === '' ? 'code' : 'looking', refused: null })
  const joined = useJoined((state) => state.joined)

  const { isWaiting, patiently } = usePatience()
  const find = useCallback(
    async (wished: string) => {
      setCode(wished)
      setStep({ step: 'looking' })
      const said = await patiently(() => lookUp(wished))
      setStep(typeof said === 'string' ? { step: 'code', refused: said } : { step: 'found', found: said })
    },
    [patiently],
  )
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what the address brought is looked up when the page opens
    if (given !== '') void find(given)
  }, [given, find])

  if (step.step === 'ticket') return renderTicket(step.found, () => setStep({ step: 'found', found: step.found }))
  const mine = joined[step.step === 'found' ? step.found.activityId : (id ?? '')]
  if (mine) return renderJoined(mine)
  if (step.step === 'found')
    return (
      <FoundCard
        {...{ code, look }}
        found={step.found}
        onTicket={() => setStep({ step: 'ticket', found: step.found })}
      />
    )
  return (
    <Page look={look}>
      {step.step === 'looking' ? (
        <Section title={texts.looking}>
          {isWaiting ? <Paragraph>{texts.waiting}</Paragraph> : <Skeleton lines={5} />}
        </Section>
      ) : (
        <CodeForm key={code} code={code} refused={step.refused} onLook={(wished) => void find(wished)} />
      )}
    </Page>
  )
}
