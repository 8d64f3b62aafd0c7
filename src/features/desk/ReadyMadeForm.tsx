import { useState } from 'react'
import { city } from '@city'
import { testIn, type Content } from '@core/domain/announcement/content'
import { isPlaceName, readyMadeContent } from '@core/domain/announcement/readyMade'
import { dateAt, momentOf, timeAt } from '@core/domain/moment'
import { mayActIn } from '@core/domain/person/roles'
import { usePacks } from '@/api/packs'
import { now } from '@/session/serverClock'
import { useIdentity } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { MomentField } from '@/ui/MomentField'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { area } from './area'

interface Props {
  /** `of`: whose the announcement is that it is about; undefined: one's own place. */
  onFill: (content: Content, of?: string | null) => void
}

/** 误鸣澄清: the approved text with place and time. */
function Clarification({ onFill }: Props) {
  const [place, setPlace] = useState('')
  const [date, setDate] = useState(dateAt(now()))
  const [time, setTime] = useState(timeAt(now()))
  const [tried, setTried] = useState(false)
  const wrong = !isPlaceName(place)
  const go = () => {
    setTried(true)
    const at = momentOf(date, time)
    if (wrong || !Number.isFinite(at)) return
    onFill(readyMadeContent({ kind: 'clarification', issuer: city.office.name, about: null, place, at }, area))
  }
  return (
    <Section title="误鸣澄清">
      <TextField
        label="误鸣地点"
        value={place}
        most={40}
        placeholder="例如 汉台区东关街道一带"
        wrong={tried && wrong}
        note={tried && wrong ? '写一个地名，2 到 40 个字，不带句号、冒号。' : '不要写警报器的准确位置。'}
        onChange={setPlace}
      />
      <MomentField label="误鸣日期" kind="date" value={date} onChange={setDate} />
      <MomentField label="误鸣时间" kind="time" value={time} onChange={setTime} />
      <Button kind="filled" onTap={go}>
        填入备用稿
      </Button>
    </Section>
  )
}

/** 取消试鸣: the approved text for a test that is announced. */
function Cancellation({ onFill }: Props) {
  const out = usePacks((state) => state.announcements?.pack.announcements) ?? []
  const identity = useIdentity((state) => state.identity)
  const mayWrite = (of: string | null) =>
    identity.state === 'staff' && mayActIn(identity.me, of, { as: ['editor'], now: now() })
  const tests = out.flatMap(({ id, of, content, superseded }) => {
    const test = testIn(content)
    return test && !superseded && test.date >= dateAt(now()) && mayWrite(of) ? [{ id, of, content, test }] : []
  })
  const [about, setAbout] = useState('')
  const chosen = tests.find(({ id }) => id === about) ?? tests[0]
  if (!chosen)
    return (
      <Section title="取消试鸣">
        <Paragraph>没有您可以取消的、还没到日期的试鸣通告。全市的由市级编辑取消，县区的由本县区取消。</Paragraph>
      </Section>
    )
  const { of, content, test } = chosen
  const filled = { kind: 'cancellation', issuer: content.paper.issuer, about: chosen.id, test } as const
  return (
    <Section title="取消试鸣">
      <Choices
        label="取消哪一次"
        choices={tests.map((one) => ({ key: one.id, word: one.content.title }))}
        chosen={[chosen.id]}
        onChoose={setAbout}
      />
      <Button kind="filled" onTap={() => onFill(readyMadeContent(filled, area), of)}>
        填入备用稿
      </Button>
    </Section>
  )
}

/** A text approved beforehand, with its gaps filled: one reviewer beside the author, live within a minute. */
export function ReadyMadeForm({ kind, onFill }: Props & { kind: 'clarification' | 'cancellation' }) {
  return kind === 'clarification' ? <Clarification onFill={onFill} /> : <Cancellation onFill={onFill} />
}
