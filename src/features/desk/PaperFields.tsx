import type { Content } from '@core/domain/announcement/content'
import { dateAt, momentOf } from '@core/domain/moment'
import { Choices } from '@/ui/Choices'
import { MomentField } from '@/ui/MomentField'
import { TextField } from '@/ui/TextField'

const forms = (['通告', '公告', '通知'] as const).map((key) => ({ key, word: key }))
const nothing = (text: string): string | null => (text === '' ? null : text)

interface Props {
  content: Content
  onChange: (content: Content) => void
}

/** The head and foot of the paper, and how long the announcement is current. */
export function PaperFields({ content, onChange }: Props) {
  const { paper, expireAt, pinned } = content
  const changePaper = (change: Partial<typeof paper>) => onChange({ ...content, paper: { ...paper, ...change } })
  return (
    <>
      <Choices label="文种" choices={forms} chosen={[paper.form]} onChoose={(form) => changePaper({ form })} />
      <TextField
        label="签发机关"
        value={paper.issuer}
        most={60}
        wrong={paper.issuer === ''}
        onChange={(issuer) => changePaper({ issuer })}
      />
      <TextField
        label="文号（没有就空着）"
        value={paper.documentNumber ?? ''}
        most={40}
        placeholder="汉政告〔2027〕1号"
        onChange={(number) => changePaper({ documentNumber: nothing(number) })}
      />
      <MomentField
        label="成文日期（还没签发就空着）"
        kind="date"
        value={paper.signedOn ?? ''}
        onChange={(date) => changePaper({ signedOn: nothing(date) })}
      />
      <MomentField
        label="到哪一天失效（不失效就空着）"
        kind="date"
        value={expireAt === null ? '' : dateAt(expireAt)}
        onChange={(date) => onChange({ ...content, expireAt: date === '' ? null : momentOf(date, '23:59') })}
      />
      <Choices
        label="列表中"
        choices={[
          { key: 'usual', word: '按时间' },
          { key: 'pinned', word: '置顶' },
        ]}
        chosen={[pinned ? 'pinned' : 'usual']}
        onChoose={(key) => onChange({ ...content, pinned: key === 'pinned' })}
      />
    </>
  )
}
