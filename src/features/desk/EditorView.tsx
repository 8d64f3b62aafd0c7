import { useCallback, useState } from 'react'
import { city } from '@city'
import { checkContent } from '@core/domain/announcement/checks'
import { aboutOf, testIn, type Content, type KeptFile } from '@core/domain/announcement/content'
import { isTooLarge } from '@core/domain/announcement/size'
import { kindNames } from '@core/domain/announcement/kinds'
import { usePacks } from '@/api/packs'
import { wording } from '@/api/wording'
import { replace } from '@/platform/navigation'
import { useNow } from '@/session/serverClock'
import { useTask } from '@/session/task'
import { tell } from '@/session/tell'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { TextField } from '@/ui/TextField'
import { Conflicts } from './Conflicts'
import type { Editing } from './editingStore'
import { FileFields } from './FileFields'
import { Findings } from './Findings'
import { KindFields } from './KindFields'
import { missing } from './missing'
import { OfField } from './OfField'
import { Outlets } from './Outlets'
import { PaperFields } from './PaperFields'
import { TestFields } from './TestFields'
import { useEditor } from './useEditor'

interface Props {
  id: string
  look: string
  /** What a new draft begins with; null: it is in the cloud. */
  start: { content: Content; of: string | null } | null
}

/** The reasons with one of them changed; an empty one is none. */
function withReason(reasons: Content['reasons'], code: string, reason: string): Content['reasons'] {
  const { [code]: _before, ...others } = reasons
  return reason.trim() === '' ? others : { ...others, [code]: reason }
}

/** The signed paper with its text as it was pasted; scans stay also while another text takes the place of this one. */
const signedAs = (text: string, scans: readonly KeptFile[]): Content['signed'] =>
  text === '' && scans.length === 0 ? null : { text, scans }

/** A district speaks for itself only: its notice is of its own sirens. */
const forPlace = (content: Content, of: string | null): Content =>
  of !== null && 'test' in content && content.test
    ? { ...content, test: { ...content.test, districts: [of] } }
    : content

/** The form of one announcement, with everything that is made from it beside it. */
export function EditorView({ id, look, start }: Props) {
  const [begun] = useState<Editing | null>(() => start && { id, revision: 0, base: null, ...start })
  const { editor, change, save, join, acting } = useEditor(id, begun)
  const now = useNow(60_000)
  const packed = usePacks((state) => state.announcements?.pack.announcements)
  useTask()
  const goOn = useCallback(async () => {
    const saved = await save()
    if (saved === 'nothing') return
    if (saved === 'all') replace('staff/item', { id })
    tell(saved === 'all' ? '已保存。' : '已保存。保存时您又写了几处，请再存一次。')
  }, [save, id])

  if (editor.state === 'loading')
    return (
      <Page look={look}>
        <Skeleton lines={8} />
      </Page>
    )
  if (editor.state === 'failed')
    return (
      <Page look={look}>
        <Status title="没有取到" text={wording[editor.code]} action={{ word: '再试一次', onTap: join }} />
      </Page>
    )
  const { content, of, revision } = editor.editing
  const test = testIn(content)
  const out = (packed ?? []).filter((one) => one.id !== id)
  const findings = checkContent(content, {
    publishAt: null,
    now,
    districts: city.districts,
    hosts: city.hosts,
    id,
    out,
  })
  const lacking = missing(content)
  const about = out.find((one) => one.id === aboutOf(content))?.content ?? null
  const sending = acting.state === 'sending'
  const fill = (next: Content) => change(() => next)
  return (
    <Page
      look={look}
      aside={lacking.length === 0 && <Outlets content={content} about={about} id={null} />}
      foot={
        <Button
          kind="filled"
          disabled={lacking.length > 0 || isTooLarge(content)}
          held={sending}
          onTap={() => void goOn()}
        >
          {sending ? '正在保存…' : '保存草稿'}
        </Button>
      }
    >
      <Conflicts conflicts={editor.conflicts} takenOver={editor.takenOver} />
      {acting.state === 'refused' && (
        <Status
          title="没有保存到云端"
          text={`${wording[acting.code]}您写的内容都在本机。`}
          action={acting.code === 'CHANGED_MEANWHILE' ? { word: '看对方改了什么', onTap: join } : undefined}
        />
      )}
      <Section title={revision === 0 ? '新稿件' : '修改稿件'} beside={<Badge>{kindNames[content.kind]}</Badge>}>
        {lacking.length > 0 && <Paragraph quiet>{`还要填：${lacking.join('、')}`}</Paragraph>}
        <OfField
          of={of}
          fixed={revision > 0}
          onChange={(district) => change((was) => forPlace(was, district), district)}
        />
        <TextField
          label="标题"
          value={content.title}
          most={80}
          wrong={content.title === ''}
          onChange={(title) => change((was) => ({ ...was, title }))}
        />
        <KindFields content={content} onChange={fill} />
        {test && 'test' in content && (
          <TestFields test={test} within={of} onChange={(changed) => fill({ ...content, test: changed })} />
        )}
        <PaperFields content={content} onChange={fill} />
        <TextField
          label={test ? '正文（试鸣通告以签发原文为准，可以不写）' : '正文'}
          value={content.body}
          most={20_000}
          long
          onChange={(body) => change((was) => ({ ...was, body }))}
        />
        <TextField
          label="签发原文（整篇粘贴，原样展示）"
          value={content.signed?.text ?? ''}
          most={20_000}
          long
          onChange={(text) => change((was) => ({ ...was, signed: signedAs(text, was.signed?.scans ?? []) }))}
        />
      </Section>
      <FileFields content={content} onChange={change} />
      {lacking.length === 0 && (
        <Findings
          findings={findings}
          reasons={content.reasons}
          onReason={(code, reason) => change((was) => ({ ...was, reasons: withReason(was.reasons, code, reason) }))}
        />
      )}
    </Page>
  )
}
