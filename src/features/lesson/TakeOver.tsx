import { useState } from 'react'
import { city } from '@city'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { outreachSettings, settingNames, type Unit } from '@core/domain/activity/unit'
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
import { Choices } from '@/ui/Choices'
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

const noUnit: Unit = { setting: 'school', district: null, name: '' }

/** What was read, in a line: when the lesson was, and how much of it was counted. */
function inWords({ startedAt, questions }: LessonCounts): string {
  const counted = questions.filter(({ counts }) => counts !== null).length
  return `${momentInWords(likelyStart(startedAt, now()), now())}的课，计票 ${counted} 次。只有全班票数，没有学生信息。`
}

/** For whom the lesson was held: never a person. */
function UnitFields({ unit, change }: { unit: Unit; change: (unit: Unit) => void }) {
  const text = (field: 'name' | 'grade' | 'class', value: string) =>
    change({ ...unit, [field]: field === 'name' || value !== '' ? value : undefined })
  return (
    <>
      <Choices
        label="在哪里上的课"
        choices={outreachSettings.map((setting) => ({ key: setting, word: settingNames[setting] }))}
        chosen={[unit.setting]}
        onChoose={(setting) => change({ ...unit, setting })}
      />
      <Choices
        label="县区"
        choices={city.districts.map(({ code, name }) => ({ key: code, word: name }))}
        chosen={unit.district === null ? [] : [unit.district]}
        onChoose={(code) => change({ ...unit, district: code === unit.district ? null : code })}
      />
      <TextField
        label="单位"
        value={unit.name}
        most={40}
        placeholder="例如 示例小学"
        onChange={(value) => text('name', value)}
      />
      {unit.setting === 'school' && (
        <>
          <TextField label="年级" value={unit.grade ?? ''} most={20} onChange={(value) => text('grade', value)} />
          <TextField label="班" value={unit.class ?? ''} most={20} onChange={(value) => text('class', value)} />
        </>
      )}
    </>
  )
}

/** A signed-in teacher's phone takes over the counts of a lesson from the code on its screen, once. */
export function TakeOver() {
  const [taking, setTaking] = useState<Taking>({ state: 'idle' })
  const [unit, setUnit] = useState<Unit>(noUnit)
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
        <UnitFields unit={unit} change={setUnit} />
        {taking.state === 'refused' && <Paragraph>{wording[taking.code]}</Paragraph>}
        <Button
          kind="filled"
          disabled={unit.name.trim() === ''}
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
