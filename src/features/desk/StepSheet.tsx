import { useState } from 'react'
import type { Finding } from '@core/domain/announcement/checks'
import { moveNames } from '@core/domain/announcement/moves'
import { MINUTE, dateAt, momentOf, timeAt } from '@core/domain/moment'
import { useLook } from '@/session/preferences'
import { now } from '@/session/serverClock'
import { Button } from '@/ui/Button'
import { MomentField } from '@/ui/MomentField'
import { Paragraph } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import type { Step, StepDetails } from './step'
import { asked } from './texts'

interface Props {
  step: Step
  /** The day the announcement was written for, if it is of a test: the law counts back from it. */
  latestOn: string | null
  /** What would keep it from being published at a moment (ms). */
  blockedAt: (publishAt: number) => Finding[]
  onLeave: () => void
  onGo: (details: StepDetails) => void
}

/** Asks what a step needs: a reason, a conclusion, or from when. */
export function StepSheet({ step, latestOn, blockedAt, onLeave, onGo }: Props) {
  const look = useLook()
  const question = asked[step]
  const [words, setWords] = useState(question?.preset ?? '')
  const [date, setDate] = useState(dateAt(now()))
  const [time, setTime] = useState(timeAt(now()))
  const [tried, setTried] = useState(false)
  const publishAt = momentOf(date, time)
  const timed = step === 'schedule'
  const incomplete = timed ? !Number.isFinite(publishAt) : words.trim() === ''
  const blocked = timed && !incomplete ? blockedAt(Math.max(publishAt, now())) : []
  const go = () => {
    setTried(true)
    if (!incomplete && blocked.length === 0) onGo({ words: words.trim(), publishAt: timed ? publishAt : 0 })
  }
  return (
    <Sheet title={moveNames[step]} look={look} onLeave={onLeave}>
      {question && (
        <TextField
          label={question.label}
          value={words}
          most={step === 'reviewSecrecy' ? 100 : 300}
          long
          placeholder={question.placeholder}
          wrong={tried && incomplete}
          note={tried && incomplete ? '请填写。' : undefined}
          onChange={setWords}
        />
      )}
      {timed && (
        <>
          {latestOn !== null && <Paragraph quiet>{`依法最迟 ${latestOn} 发布。`}</Paragraph>}
          <MomentField label="发布日期" kind="date" value={date} onChange={setDate} />
          <MomentField label="发布时间" kind="time" value={time} onChange={setTime} />
          {blocked.map(({ code, message }) => (
            <Paragraph key={code}>{message}</Paragraph>
          ))}
          {/* A moment that has passed is at once, also where this phone's clock is a little ahead of the cloud's. */}
          <Button disabled={blockedAt(now()).length > 0} onTap={() => onGo({ words: '', publishAt: now() - MINUTE })}>
            立即发布
          </Button>
        </>
      )}
      <Button kind="filled" disabled={blocked.length > 0} onTap={go}>
        {timed ? '按这个时间发布' : moveNames[step]}
      </Button>
    </Sheet>
  )
}
