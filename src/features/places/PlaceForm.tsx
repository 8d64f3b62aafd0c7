import { View } from '@tarojs/components'
import { useState } from 'react'
import { city } from '@city'
import { withApprovedAs } from '@core/domain/shelter/approvedAs'
import type { Shelter } from '@core/domain/shelter/shelter'
import { formFieldName } from '@core/domain/shelter/writing/formNames'
import type { FormValues } from '@core/domain/shelter/writing/formValues'
import { readForm, type FormFault, type Written } from '@core/domain/shelter/writing/readForm'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { back, replace } from '@/platform/navigation'
import { useTask } from '@/session/task'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { TextField } from '@/ui/TextField'
import { AbilityPart } from './AbilityPart'
import { BasicPart } from './BasicPart'
import { ExtraPart } from './ExtraPart'
import { FormConflicts } from './FormConflicts'
import { forgetWriting, type Writing } from './formStore'
import { HoursPart } from './HoursPart'
import { LeavePart } from './LeavePart'
import { PhotosPart } from './PhotosPart'
import styles from './Places.module.scss'
import { SitePart } from './SitePart'
import { usePlaceForm } from './usePlaceForm'
import { WhatIsPublic } from './WhatIsPublic'

/** A place as it would be kept: an approval is for the place as it was before. */
function asKept(record: Written, base: FormValues | null): Shelter {
  const before = base && readForm(base, city)
  const former = before && 'record' in before ? { ...before.record, withdrawn: null } : null
  return withApprovedAs({ ...record, withdrawn: null }, former)
}

interface Props {
  id: string
  look: string
  /** What a new place begins with; null: it is in the list. */
  begun: Writing | null
}

/** The form of one place, with what the public would see of it beside it. */
export function PlaceForm({ id, look, begun }: Props) {
  useTask()
  const { form, change, save, join, acting } = usePlaceForm(id, begun)
  const [faults, setFaults] = useState<readonly FormFault[]>([])
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
  const { writing, conflicts, takenOver, isKept } = form
  const { values } = writing
  const read = readForm(values, city)
  const sending = acting.state === 'sending'
  const part = { values, faults, change }
  const keep = async () => {
    if ('faults' in read) {
      setFaults(read.faults)
      return
    }
    setFaults([])
    const saved = await save(read.record, note.trim())
    if (!saved) return
    tell('已保存到工作清单。')
    replace('staff/places/record', { id })
  }
  const giveUp = async () => {
    if (!(await confirm('丢掉没有保存的修改', '清单里的内容不变，这部手机上写的会丢掉，不能找回。', '丢掉'))) return
    forgetWriting(id)
    back()
  }
  return (
    <Page
      look={look}
      aside={
        'record' in read ? (
          <WhatIsPublic shelter={asKept(read.record, writing.base)} />
        ) : (
          <Section title="居民能看到什么">
            <Paragraph quiet>填好必填的几项，这里会写明居民能看到什么。</Paragraph>
          </Section>
        )
      }
      foot={
        <View>
          {acting.state === 'refused' && (
            <View className={styles.refused}>
              <View>{wording[acting.code]}</View>
              {acting.code === 'CHANGED_MEANWHILE' && <Button onTap={join}>看对方改了什么</Button>}
            </View>
          )}
          {faults.length > 0 && (
            <View className={styles.refused}>
              {faults.map(({ field, words }) => (
                <View key={`${field}${words}`}>{`${formFieldName(field)}：${words}`}</View>
              ))}
            </View>
          )}
          <Button kind="filled" held={sending} onTap={() => void keep()}>
            {sending ? '正在保存…' : '保存到工作清单'}
          </Button>
        </View>
      }
    >
      {takenOver && <FormConflicts conflicts={conflicts} />}
      <Section title={begun ? '新增一处' : values.name}>
        {isKept ? (
          <Paragraph quiet>写到一半退出也不会丢：草稿留在这部手机上。保存只改工作清单，发布以后居民才看到。</Paragraph>
        ) : (
          <Paragraph>
            手机没有空间，刚写的没有存成草稿，离开这一页就没有了。请清理空间，或者先保存到工作清单。
          </Paragraph>
        )}
        <Link onTap={() => void giveUp()}>不改了，丢掉草稿</Link>
      </Section>
      <BasicPart {...part} />
      <SitePart {...part} />
      <PhotosPart {...part} />
      <HoursPart {...part} />
      <AbilityPart {...part} />
      <LeavePart {...part} />
      <ExtraPart {...part} />
      <Section title="为什么改">
        <TextField label="留在历史里的一句话（可以不写）" value={note} most={300} long onChange={setNote} />
      </Section>
    </Page>
  )
}
