import { View } from '@tarojs/components'
import { useState } from 'react'
import { AppError } from '@core/contract/errors'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { newId } from '@/platform/newId'
import { pickFile, type PickedFile } from '@/platform/pickFile'
import { PlatformFailure } from '@/platform/platformFailure'
import { uploadFile } from '@/platform/uploadFile'
import { useIdentity } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import type { PartProps } from './formParts'

const MOST = 12

/** Photos of a place: chosen, checked by the cloud, and kept inside until the place is published. */
export function PhotosPart({ values, change }: PartProps) {
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
    setCaption('')
  }
  const send = async (file: PickedFile, to: string) => {
    setSending(true)
    try {
      const fileId = await uploadFile(`${to}${newId()}`, file)
      const photo = await call('shelter', 'attachPhoto', { actId: newId(), fileId, caption: caption.trim() })
      change(({ photos }) => ({ photos: [...photos.filter(({ hash }) => hash !== photo.hash), photo] }))
      setPicked(null)
    } catch (error) {
      if (error instanceof AppError) setProblem(wording[error.code])
      else if (error instanceof PlatformFailure) setProblem(wording[error.kind === 'network' ? 'OFFLINE' : 'INTERNAL'])
      else throw error
    } finally {
      setSending(false)
    }
  }
  const remove = async (hash: string, words: string) => {
    if (await confirm('去掉这张照片', words, '去掉'))
      change(({ photos }) => ({ photos: photos.filter((photo) => photo.hash !== hash) }))
  }
  return (
    <Section title="照片" beside={`${values.photos.length} / ${MOST}`}>
      <Paragraph quiet>拍入口和周围好认的东西，不要拍到人脸和车牌。照片里的拍摄位置会去掉。</Paragraph>
      <Rows>
        {values.photos.map((photo) => (
          <Row key={photo.hash} title={photo.caption}>
            <Link onTap={() => void remove(photo.hash, photo.caption)} label={`去掉${photo.caption}`}>
              去掉
            </Link>
          </Row>
        ))}
      </Rows>
      {picked && (
        <TextField
          label={`${picked.name} 里是什么（给看不见的人）`}
          value={caption}
          most={100}
          placeholder="东门入口，门卫室在左手边"
          wrong={problem !== null}
          note={problem ?? undefined}
          onChange={setCaption}
        />
      )}
      {picked && folder !== undefined ? (
        <View>
          <Button held={sending} disabled={caption.trim() === ''} onTap={() => void send(picked, folder)}>
            {sending ? '正在上传…' : '上传'}
          </Button>
          <Link onTap={() => setPicked(null)}>不要这张</Link>
        </View>
      ) : (
        values.photos.length < MOST && <Button onTap={() => void choose()}>选照片</Button>
      )}
    </Section>
  )
}
