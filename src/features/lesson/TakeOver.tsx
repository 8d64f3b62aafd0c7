import { useState, type ReactNode } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { Unit } from '@core/domain/activity/unit'
import type { LessonCounts } from '@core/domain/lesson/lessonCounts'
import { readTakeover, type Unreadable } from '@core/domain/lesson/takeover'
import { likelyStart } from '@core/domain/lesson/likelyStart'
import { momentInWords } from '@core/domain/moment'
import { call } from '@/api/call'
import { askConsent } from '@/api/consent'
import { wording } from '@/api/wording'
import { canScan, scanCode } from '@/platform/scan'
import { now } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'

const unreadable: Readonly<Record<Unreadable, string>> = {
  NOT_A_LESSON: '这不是课堂码。请扫大屏上“把全班票数带走”那一步的码。',
  NEWER: '这个课堂码来自更新的版本，请更新小程序后再扫。',
  DAMAGED: '课堂码没有扫完整，请靠近一些再扫一次。',
}

type Taking =
  | { state: 'idle' }
  | { state: 'unreadable'; why: Unreadable }
  | { state: 'read'; text: string; lesson: LessonCounts }
  | { state: 'sending'; text: string; lesson: LessonCounts }
  | { state: 'refused'; text: string; lesson: LessonCounts; code: ErrorCode }
  | { state: 'taken' }

/** What was read, in a line: when the lesson was, and how much of it was counted. */
function inWords({ startedAt, questions }: LessonCounts): string {
  const counted = questions.filter(({ counts }) => counts !== null).length
  return `${momentInWords(likelyStart(startedAt, now()), now())} 的课，计票 ${counted} 次。只有全班票数，没有学生信息。`
}

interface Props {
  /** For whom the lesson was held: never a person. */
  unit: Unit
  /** Where that is filled in. */
  fields: ReactNode
  onTaken: () => void
}

/** A signed-in teacher's phone takes over the counts of a lesson from the code on its screen, once. */
export function TakeOver({ unit, fields, onTaken }: Props) {
  const [taking, setTaking] = useState<Taking>({ state: 'idle' })
  const read = (text: string) => {
    const lesson = readTakeover(text)
    setTaking(
      typeof lesson === 'string' ? { state: 'unreadable', why: lesson } : { state: 'read', text: text.trim(), lesson },
    )
  }
  const scan = async () => {
    const text = await scanCode()
    if (text !== null) read(text)
  }
  const send = async (text: string, lesson: LessonCounts) => {
    if (!(await askConsent())) return
    setTaking({ state: 'sending', text, lesson })
    try {
      await call('activity', 'takeLesson', { text, unit })
      setTaking({ state: 'taken' })
      onTaken()
      tell('已接收。')
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setTaking({ state: 'refused', text, lesson, code: error.code })
    }
  }
  if (taking.state === 'taken')
    return (
      <Section title="已接收这节课的全班票数">
        <Button onTap={() => setTaking({ state: 'idle' })}>再接收一节课</Button>
      </Section>
    )
  if ('lesson' in taking) {
    const { text, lesson } = taking
    return (
      <Section title="接收这节课">
        <Paragraph quiet>{inWords(lesson)}</Paragraph>
        {fields}
        {taking.state === 'refused' && <Paragraph>{wording[taking.code]}</Paragraph>}
        <Button
          kind="filled"
          disabled={unit.name === ''}
          held={taking.state === 'sending'}
          onTap={() => void send(text, lesson)}
        >
          接收
        </Button>
      </Section>
    )
  }
  return (
    <Section title="扫课堂码">
      <Paragraph quiet>
        上课的大屏走到最后一步，会显示一个码。教师扫码，把全班票数收进自己的名下，一节课只能收一次。
      </Paragraph>
      {taking.state === 'unreadable' && <Paragraph>{unreadable[taking.why]}</Paragraph>}
      {canScan() ? (
        <Button kind="filled" onTap={() => void scan()}>
          扫课堂码
        </Button>
      ) : (
        <TextField
          label="课堂码的文字"
          value=""
          most={2048}
          long
          note="没有相机时，可把码里的文字贴在这里。"
          onChange={read}
        />
      )}
    </Section>
  )
}
