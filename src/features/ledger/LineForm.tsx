import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { ErrorCode } from '@core/contract/errors'
import { dateAt } from '@core/domain/moment'
import type { Outreach, OutreachFault } from '@core/domain/outreach/outreach'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { newId } from '@/platform/newId'
import { back, replace } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { useTask } from '@/session/task'
import { tell } from '@/session/tell'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { TextField } from '@/ui/TextField'
import { LineFields } from './LineFields'
import { forgetLine, keepLine, lineBegun, type LineValues, type LineWriting } from './lineStore'
import { readLine, valuesOf } from './readLine'
import { texts } from './texts'
import { useEditorDistricts } from './useEditorDistricts'
import { useLine, type WholeLine } from './useLine'

interface FormProps {
  look: string
  values: LineValues
  acting: { state: 'idle' | 'sending' } | { state: 'refused'; code: ErrorCode }
  word: string
  onChange: (values: LineValues) => void
  onSave: (line: Outreach) => void
  children?: ReactNode
}

/** The six fields with what is wrong with them, once somebody tried to save. */
function Form({ look, values, acting, word, onChange, onSave, children }: FormProps) {
  useTask()
  const [faults, setFaults] = useState<readonly OutreachFault[]>([])
  const districts = useEditorDistricts()
  const isSaving = acting.state === 'sending'
  const save = () => {
    const read = readLine(values, dateAt(now()))
    setFaults('faults' in read ? read.faults : [])
    if ('line' in read) onSave(read.line)
  }
  const foot = (
    <View>
      {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
      {faults.length > 0 && <Paragraph>{`还有 ${faults.length} 项要改，见上面的提示。`}</Paragraph>}
      <Button kind="filled" held={isSaving} onTap={save}>
        {isSaving ? texts.saving : word}
      </Button>
    </View>
  )
  return (
    <Page look={look} foot={foot}>
      <LineFields
        values={values}
        faults={faults}
        districts={districts}
        onChange={(change) => onChange({ ...values, ...change })}
      />
      {children}
    </Page>
  )
}

/** A line that nobody wrote yet: of today, for the one district there is to choose. */
const begun = (districts: readonly (string | null)[]): LineWriting => ({
  id: newId(),
  values: {
    date: dateAt(now()),
    district: districts.length === 1 ? (districts[0] ?? '') : null,
    setting: null,
    ...{ what: '', partner: '', people: '' },
  },
})

/** A new line, kept on the phone at every key press. */
export function NewLine({ look }: { look: string }) {
  const districts = useEditorDistricts()
  const [writing, setWriting] = useState<LineWriting>(() => lineBegun() ?? begun(districts))
  const { acting, act } = useAct()
  const { id, values } = writing
  const change = (next: LineValues) => {
    const after = { id, values: next }
    keepLine(after)
    setWriting(after)
  }
  const save = async (line: Outreach) => {
    const saved = await act(JSON.stringify(line), (actId) =>
      call('report', 'saveOutreach', { actId, id, revision: 0, line }),
    )
    if (!saved) return
    forgetLine()
    tell(texts.saved)
    replace('staff/ledger/item', { id })
  }
  const drop = () => {
    forgetLine()
    back()
  }
  return (
    <Form
      look={look}
      values={values}
      acting={acting}
      word={texts.save}
      onChange={change}
      onSave={(line) => void save(line)}
    >
      <Section>
        <Paragraph quiet>{texts.keeping}</Paragraph>
        <Link onTap={drop}>{texts.drop}</Link>
      </Section>
    </Form>
  )
}

function Correction({ look, found }: { look: string; found: WholeLine }) {
  const { id, revision } = found
  const [values, setValues] = useState(() => valuesOf(found.line))
  const [note, setNote] = useState('')
  const { acting, act } = useAct()
  const save = async (line: Outreach) => {
    const saved = await act(`${revision} ${note} ${JSON.stringify(line)}`, (actId) =>
      call('report', 'saveOutreach', { actId, id, revision, line, note: note.trim() }),
    )
    if (!saved) return
    tell(texts.corrected)
    back()
  }
  return (
    <Form
      look={look}
      values={values}
      acting={acting}
      word={texts.correct}
      onChange={setValues}
      onSave={(line) => void save(line)}
    >
      <Section>
        <TextField label={texts.why} value={note} most={200} note={texts.whyNote} onChange={setNote} />
      </Section>
    </Form>
  )
}

/** A line that is there, corrected. */
export function CorrectLine({ id, look }: { id: string; look: string }) {
  const { loaded, renew } = useLine(id)
  if (loaded.state === 'there') return <Correction look={look} found={loaded.value} />
  return (
    <Page look={look}>
      {loaded.state === 'loading' ? (
        <Skeleton lines={8} />
      ) : (
        <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
      )}
    </Page>
  )
}
