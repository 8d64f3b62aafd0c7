import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { city } from '@city'
import type { AnnouncementContent, Content } from '@core/domain/announcement/content'
import { draftHeading, draftText } from '@core/domain/announcement/draftText'
import { plainText } from '@core/domain/announcement/outlets/plainText'
import { radioScript, scriptNote } from '@core/domain/announcement/outlets/radioScript'
import { scrollingText } from '@core/domain/announcement/outlets/scrollingText'
import { shortMessage } from '@core/domain/announcement/outlets/shortMessage'
import { tellingOf, type Telling } from '@core/domain/announcement/outlets/telling'
import { svgOf } from '@core/domain/announcement/pictures/drawing'
import { timetablePicture } from '@core/domain/announcement/pictures/pictures'
import { testIn } from '@core/domain/announcement/content'
import { copy } from '@/session/copy'
import { Link } from '@/ui/Link'
import { Picture } from '@/ui/Picture'
import { Section } from '@/ui/Section'
import { area } from './area'
import styles from './Outlets.module.scss'
import { OutletFiles } from './OutletFiles'

interface Piece {
  name: string
  text: string
  note?: string
}

/** All texts that are made from the data of an announcement. */
function piecesOf(content: Content, about: Content | null, telling: Telling): Piece[] {
  if (content.kind === 'venue' || content.kind === 'law') return []
  const script = radioScript(telling, area)
  const message = shortMessage(telling, area, city.office.shortName)
  return [
    { name: '一句话', text: plainText(telling, area) },
    { name: '短信', text: message, note: `${message.length} 字，不超过 70 字` },
    { name: '滚动字幕', text: scrollingText(telling, area, content.paper.issuer) },
    { name: '广播和村村响', text: script.text, note: `${scriptNote}约 ${script.seconds} 秒` },
    { name: '代拟稿', text: draftText(content, about, area), note: draftHeading },
  ]
}

function PieceView({ name, text, note }: Piece) {
  return (
    <View className={styles.piece}>
      <View className={styles.head}>
        <View>{name}</View>
        <Link onTap={() => void copy(text)} label={`复制${name}`}>
          复制
        </Link>
      </View>
      <View className={styles.text}>{text}</View>
      {note !== undefined && <View className={styles.note}>{note}</View>}
    </View>
  )
}

interface Props {
  content: Content
  about?: Content | null
  /** What is out that calls it off, moves or corrects it: then everything tells that. */
  change?: AnnouncementContent | null
  id: string | null
}

/**
 * Everything that leaves the program, as it looks now. `id` names the announcement whose files the cloud can make; null while
 * it is being written.
 */
export function Outlets({ content, about = null, change = null, id }: Props) {
  const telling = useMemo(() => tellingOf(content, about, change), [content, about, change])
  const pieces = useMemo(() => piecesOf(content, about, telling), [content, about, telling])
  const [open, setOpen] = useState(false)
  const test = testIn(content)
  if (pieces.length === 0) return null
  const shown = open ? pieces : pieces.slice(0, 2)
  return (
    <Section title="由数据生成">
      {test && test.districts.length > 0 && test.sessions.every((session) => session.every(({ at }) => at !== '')) && (
        <Picture
          className={styles.picture ?? ''}
          src={`data:image/svg+xml,${encodeURIComponent(svgOf(timetablePicture(telling, area, content.paper.issuer)))}`}
          label="试鸣时间表"
        />
      )}
      {shown.map((piece) => (
        <PieceView key={piece.name} {...piece} />
      ))}
      <Link onTap={() => setOpen(!open)}>{open ? '收起' : `全部 ${pieces.length} 样`}</Link>
      {id !== null && <OutletFiles id={id} />}
    </Section>
  )
}
