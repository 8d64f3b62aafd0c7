import { View } from '@tarojs/components'
import { useState } from 'react'
import { contentFieldNames, contentOf, most, type QuestionContent } from '@core/domain/quiz/bank/content'
import { fieldInWords } from '@core/domain/quiz/bank/questionChanges'
import { questionFaults, type QuestionFault } from '@core/domain/quiz/bank/questionFaults'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { back, replace } from '@/platform/navigation'
import { toTop } from '@/platform/scroll'
import { useTask } from '@/session/task'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { TextField } from '@/ui/TextField'
import styles from './Bank.module.scss'
import { ContentFields } from './ContentFields'
import type { Preview } from './QuestionPage'
import { useQuestionForm, type QuestionForm } from './useQuestionForm'
import { forgetWriting } from './writingStore'

/** What is written, as it would be kept: without spaces at the ends. */
const tidied = (content: QuestionContent): QuestionContent => ({
  ...contentOf(content),
  ...{ topic: content.topic.trim(), stem: content.stem.trim(), options: content.options.map((one) => one.trim()) },
  ...{ explanation: content.explanation.trim(), citation: content.citation.trim() },
})

/** Tells the second of two editors what the first one changed. What this person wrote stays in the form. */
function Conflicts({ form }: { form: Extract<QuestionForm, { state: 'there' }> }) {
  const { theirs, conflicts, writing } = form
  if (!theirs) return null
  return (
    <Section title="别人刚改过这道题">
      <Paragraph>
        {conflicts.length === 0 ? '对方改的地方已经并入，您写的都在。' : '下面这些地方两人都改了，表单里是您写的。'}
      </Paragraph>
      {conflicts.map((field) => (
        <View key={field} className={styles.entry}>
          <View className={styles.strong}>{contentFieldNames[field]}</View>
          <View className={styles.quiet}>{`您写的：${fieldInWords(field, writing.content) || '（空）'}`}</View>
          <View className={styles.quiet}>{`对方写的：${fieldInWords(field, theirs) || '（空）'}`}</View>
        </View>
      ))}
    </Section>
  )
}

/** Why the cloud refused what the form let pass. */
const refusals: Readonly<Record<string, string>> = {
  CHECKS_FAILED: '题库里已有题干相同的题，或者题库满了。先在题库里查找一下。',
  NOT_NOW: '没有改动，或者这道题已经停用。',
}

interface Props {
  /** Null: a new question. */
  id: string | null
  look: string
  preview: Preview
}

/** The form of one question, with what everybody would see of it beside it. Saving it makes a new version. */
export function QuestionFormPage({ id, look, preview }: Props) {
  useTask()
  const { form, change, save, join, acting } = useQuestionForm(id)
  const [tried, setTried] = useState(false)
  const [note, setNote] = useState('')
  if (form.state === 'loading')
    return (
      <Page look={look}>
        <Skeleton lines={10} />
      </Page>
    )
  if (form.state === 'failed')
    return (
      <Page look={look}>
        <Status title="没有取到" text={wording[form.code]} action={{ word: '再试一次', onTap: join }} />
      </Page>
    )
  const { content } = form.writing
  const ready = tidied(content)
  const found = questionFaults(ready)
  const faults: readonly QuestionFault[] = tried ? found : []
  const sending = acting.state === 'sending'
  const keep = async () => {
    setTried(true)
    if (found.length > 0) return
    const saved = await save(ready, note.trim())
    if (!saved) return
    tell('已保存，等另一人审核。')
    replace('staff/questions/item', { id: saved.id })
  }
  const compare = () => {
    join()
    toTop()
  }
  const giveUp = async () => {
    if (!(await confirm('丢掉没有保存的修改', '题库里的内容不变，这部手机上写的会丢掉，不能找回。', '丢掉'))) return
    forgetWriting(id)
    back()
  }
  return (
    <Page
      look={look}
      aside={
        <Section title="居民看到的样子">
          {content.stem.trim() === '' ? <Paragraph quiet>写好题干，这里会照样显示。</Paragraph> : preview(ready, null)}
        </Section>
      }
      foot={
        <View>
          {acting.state === 'refused' && (
            <View className={styles.refused}>
              <View>{refusals[acting.code] ?? wording[acting.code]}</View>
              {acting.code === 'CHANGED_MEANWHILE' && <Button onTap={compare}>看对方改了什么</Button>}
            </View>
          )}
          {faults.length > 0 && (
            <View className={styles.refused}>
              {faults.map(({ field, words }) => (
                <View key={field}>{`${contentFieldNames[field]}：${words}`}</View>
              ))}
            </View>
          )}
          <Button kind="filled" held={sending} onTap={() => void keep()}>
            {sending ? '正在保存…' : '保存为新版本'}
          </Button>
        </View>
      }
    >
      <Conflicts form={form} />
      <Section title={id === null ? '新增一题' : `${id}　由第 ${form.writing.version} 版修改`}>
        <Paragraph quiet>
          写到一半退出也不会丢：留在这部手机上。保存是多一个版本，由另一人审核、发布以后才用上。
        </Paragraph>
        <Link onTap={() => void giveUp()}>不改了，丢掉没有保存的</Link>
      </Section>
      <ContentFields content={content} faults={faults} onChange={change} />
      <Section title="为什么改">
        <TextField label="留在历史里的一句话（可以不写）" value={note} most={most.note} long onChange={setNote} />
      </Section>
    </Page>
  )
}
