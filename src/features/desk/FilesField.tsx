import { View } from '@tarojs/components'
import { useState } from 'react'
import { AppError } from '@core/contract/errors'
import type { KeptFile } from '@core/domain/announcement/content'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { newId } from '@/platform/newId'
import { pickFile, type PickedFile } from '@/platform/pickFile'
import { PlatformFailure } from '@/platform/platformFailure'
import { uploadFile } from '@/platform/uploadFile'
import { useIdentity } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import styles from './Desk.module.scss'

interface Props {
  label: string
  /** What it takes, in words. */
  note: string
  files: readonly KeptFile[]
  most: number
  accepts: readonly KeptFile['type'][]
  /** `write` makes the new files of those that are there when it is called. */
  onChange: (write: (files: readonly KeptFile[]) => KeptFile[]) => void
}

/** Files of a draft: chosen, checked by the cloud, and kept privately until the announcement is out. */
export function FilesField({ label, note, files, most, accepts, onChange }: Props) {
  const identity = useIdentity((state) => state.identity)
  const [picked, setPicked] = useState<PickedFile | null>(null)
  const [caption, setCaption] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const folder = identity.state === 'staff' ? identity.me.uploads : undefined

  const choose = async () => {
    const file = await pickFile()
    if (!file) return
    setProblem(null)
    setPicked(file)
    setCaption(file.name.replace(/[.][^.]+$/, '').slice(0, 100))
  }
  const send = async (file: PickedFile, to: string) => {
    setSending(true)
    try {
      const fileId = await uploadFile(`${to}${newId()}`, file)
      const kept = await call('announcement', 'attachFile', { actId: newId(), fileId, caption: caption.trim() })
      if (accepts.includes(kept.type)) {
        onChange((was) => [...was.filter(({ hash }) => hash !== kept.hash), kept])
        setPicked(null)
      } else setProblem(wording.FILE_NOT_ACCEPTED)
    } catch (error) {
      if (error instanceof AppError) setProblem(wording[error.code])
      else if (error instanceof PlatformFailure) setProblem(wording[error.kind === 'network' ? 'OFFLINE' : 'INTERNAL'])
      else throw error
    } finally {
      setSending(false)
    }
  }
  return (
    <View className={styles.files}>
      <Paragraph quiet>{`${label}：${note}`}</Paragraph>
      <Rows>
        {files.map((file) => (
          <Row key={file.hash} title={file.caption} note={file.type}>
            <Link
              onTap={() => onChange((was) => was.filter(({ hash }) => hash !== file.hash))}
              label={`去掉${file.caption}`}
            >
              去掉
            </Link>
          </Row>
        ))}
      </Rows>
      {picked && (
        <TextField
          label={`${picked.name} 的说明（给看不见的人，也是文件名）`}
          value={caption}
          most={100}
          wrong={problem !== null || caption.trim() === ''}
          note={problem ?? undefined}
          onChange={setCaption}
        />
      )}
      {picked && folder !== undefined ? (
        <Button kind="filled" held={sending || caption.trim() === ''} onTap={() => void send(picked, folder)}>
          {sending ? '正在上传…' : '上传'}
        </Button>
      ) : (
        files.length < most && <Button onTap={() => void choose()}>{`选择${label}`}</Button>
      )}
    </View>
  )
}
