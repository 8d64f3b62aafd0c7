import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Finding } from '@core/domain/announcement/checks'
import { moveNames } from '@core/domain/announcement/moves'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import styles from './Desk.module.scss'
import { StepSheet } from './StepSheet'
import { takeStep, type Step, type StepDetails } from './step'
import { asked, questions } from './texts'
import type { DraftRecord } from './useItem'

/** The step that is the main one, where several can be taken. */
const main: readonly Step[] = ['approveReadyMade', 'approve', 'reviewSecrecy', 'schedule', 'submit']

interface Props {
  /** The way to the form, where this person may write. */
  onEdit: (() => void) | undefined
  record: DraftRecord
  latestOn: string | null
  blockedAt: (publishAt: number) => Finding[]
  onDone: (record: DraftRecord) => void
  /** Somebody else was first: what is shown is old. */
  onChanged: () => void
}

/** The steps that this person can take now: one filled button, the others beside it, two taps from the message. */
export function Steps({ onEdit, record, latestOn, blockedAt, onDone, onChanged }: Props) {
  const { acting, act, dismiss } = useAct()
  const [asking, setAsking] = useState<Step | null>(null)
  const steps = record.moves.filter((move): move is Step => move !== 'edit')
  const first = main.find((step) => steps.includes(step))
  const sending = acting.state === 'sending'

  const go = async (step: Step, details: StepDetails) => {
    setAsking(null)
    const done = await act(`${step} ${record.revision}`, (actId) => takeStep(step, record, details, actId))
    if (done) onDone(done)
  }
  const begin = async (step: Step) => {
    dismiss()
    const question = questions[step]
    if (question && !(await confirm(question.title, question.text, question.yes))) return
    if (asked[step] || step === 'schedule') setAsking(step)
    else await go(step, { words: '', publishAt: 0 })
  }
  if (steps.length === 0 && !onEdit) return null
  return (
    <View>
      {acting.state === 'refused' && (
        <View className={styles.refused}>
          <View>{wording[acting.code]}</View>
          {acting.code === 'CHANGED_MEANWHILE' && <Button onTap={onChanged}>看最新的</Button>}
        </View>
      )}
      {first && (
        <Button kind="filled" held={sending} onTap={() => void begin(first)}>
          {sending ? '正在提交…' : moveNames[first]}
        </Button>
      )}
      <View className={styles.two}>
        {onEdit && (
          <Button kind={first ? 'outline' : 'filled'} onTap={onEdit}>
            修改
          </Button>
        )}
        {steps
          .filter((step) => step !== first)
          .map((step) => (
            <Button key={step} held={sending} onTap={() => void begin(step)}>
              {moveNames[step]}
            </Button>
          ))}
      </View>
      {asking && (
        <StepSheet
          step={asking}
          latestOn={latestOn}
          blockedAt={blockedAt}
          onLeave={() => setAsking(null)}
          onGo={(details) => void go(asking, details)}
        />
      )}
    </View>
  )
}
