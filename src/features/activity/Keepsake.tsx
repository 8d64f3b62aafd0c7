import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { drawOn, handOverPicture } from '@/platform/handOverPicture'
import { now } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Drawing } from '@/ui/Drawing'
import { Link } from '@/ui/Link'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import styles from './Activity.module.scss'
import {
  drawKeepsake,
  keepsakeHeight,
  keepsakeLines,
  WIDTH,
  type KeepsakeLine,
  type KeepsakeOf,
} from './keepsakePicture'
import { texts } from './texts'

const ID = 'keepsake'

interface Props extends Pick<KeepsakeOf, 'title' | 'unit' | 'sample'> {
  /** When the sheet was handed in (ms); null: just now. */
  at: number | null
  topics: readonly { topic: string }[]
}

/** 学习纪念卡: drawn on this phone when it is wished for. The name lives in this component only. */
export function Keepsake({ title, unit, sample, at, topics }: Props) {
  const [opened] = useState(now)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [drawn, setDrawn] = useState<string | null>(null)
  const of = { title, unit, sample, at: at ?? opened, topics: topics.map(({ topic }) => topic) }
  const lines = drawn === null ? null : keepsakeLines(of, drawn)
  const written = JSON.stringify(lines)
  const words = lines?.map(({ text }) => text).join('，') ?? ''
  useEffect(() => {
    if (drawn === null) return
    const shown = JSON.parse(written) as KeepsakeLine[]
    void drawOn(ID, WIDTH, keepsakeHeight(shown), (context) => drawKeepsake(context, shown))
  }, [drawn, written])
  const handOver = async () => {
    if (!(await handOverPicture(ID, '学习纪念卡.png'))) tell(texts.notHandedOver)
  }
  if (!isOpen) return <Link onTap={() => setOpen(true)}>{texts.keepsake}</Link>
  return (
    <Section title={texts.keepsake}>
      <Paragraph quiet>{texts.keepsakeNote}</Paragraph>
      <TextField label={texts.keepsakeName} value={name} most={12} onChange={setName} />
      <Button onTap={() => setDrawn(name)}>{lines ? texts.drawAgain : texts.draw}</Button>
      {lines && (
        <>
          <View className={styles.picture}>
            <Drawing key={words} id={ID} width={WIDTH} height={keepsakeHeight(lines)} label={words} />
          </View>
          <Button onTap={() => void handOver()}>{texts.handOver}</Button>
        </>
      )}
    </Section>
  )
}
