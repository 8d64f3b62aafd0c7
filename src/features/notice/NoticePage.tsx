import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Standing } from '@core/domain/announcement/board'
import type { Session } from '@core/domain/announcement/content'
import { isLoud } from '@core/domain/announcement/kinds'
import { renewPacks } from '@/api/packs'
import { open } from '@/platform/navigation'
import { addressIsOurs, isSinglePage } from '@/platform/scene'
import { Band, BandLine } from '@/ui/Band'
import { Link } from '@/ui/Link'
import { Page } from '@/ui/Page'
import { Paragraph } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { spoken } from '@/ui/spoken'
import { NoticeView, publishedInWords } from './NoticeView'
import styles from './NoticeView.module.scss'
import { bandOf, changeName, kindName, texts } from './texts'
import { useNotice, type Found } from './useNotice'
import { useShare } from './useShare'

/** Over the full width, where something became of it: what, since when, and the paper that says so. */
function StandingBand({ standing, alone }: { standing: Standing; alone: boolean }) {
  if (!standing) return null
  const { by } = standing
  return (
    <Band tone="notice">
      <BandLine strong={bandOf(standing)} beside={by ? publishedInWords(by.publishedAt) : undefined} />
      {by && !alone && <Link onTap={() => open('notice', { id: by.id })}>{`看${changeName(by.content.kind)}`}</Link>}
    </Band>
  )
}

function bandsOf(found: Found, alone: boolean): ReactNode {
  if (found.state !== 'there') return null
  const { standing, notice } = found
  if (!standing && isLoud(notice.content.kind))
    return (
      <Band tone="notice">
        <BandLine strong={kindName(notice.content.kind)} beside={publishedInWords(notice.publishedAt)} />
      </Band>
    )
  return <StandingBand standing={standing} alone={alone} />
}

interface WithoutProps {
  state: 'asking' | 'missing' | 'unreached'
  /** The title that a share brought along. */
  title: string | undefined
  alone: boolean
}

/** What stands where the phone holds no such notice: whether it is still being asked for, what is known of it, and how to go on. */
function Without({ state, title, alone }: WithoutProps) {
  const again = () => void renewPacks()
  if (title === undefined) {
    if (state === 'asking') return <Skeleton lines={6} />
    const text = alone ? texts.singlePage : state === 'missing' ? texts.missingText : texts.unreachedText
    const action = alone ? undefined : { word: texts.again, onTap: again }
    return <Status title={state === 'missing' ? texts.missing : texts.unreached} text={text} action={action} />
  }
  return (
    <View className={styles.head}>
      <View className={styles.title} {...spoken({ role: 'heading', level: 1 })}>
        {title}
      </View>
      <View className={styles.stale}>{texts.asShared}</View>
      {state === 'asking' && <Skeleton lines={4} />}
      {state !== 'asking' && alone && <Paragraph quiet>{texts.singlePage}</Paragraph>}
      {state !== 'asking' && !alone && (
        <>
          <Paragraph quiet>
            {state === 'missing' ? texts.missingText : `${texts.unreached}。${texts.unreachedText}`}
          </Paragraph>
          <Link onTap={again}>{texts.again}</Link>
        </>
      )}
    </View>
  )
}

interface Props {
  id: string
  /** The title that a share brought along; on the web it is nobody's. */
  title: string | undefined
  look: string
  strip: (session: Session, width: number) => ReactNode
  remind: (testOn: string) => ReactNode
}

/** A notice on its page, whatever the phone holds of it. */
export function NoticePage({ id, title: brought, look, strip, remind }: Props) {
  const found = useNotice(id)
  const [alone] = useState(isSinglePage)
  const title = addressIsOurs() ? brought : undefined
  useShare(id, found, title)
  return (
    <Page look={look} bands={bandsOf(found, alone)}>
      {found.state === 'there' && <NoticeView {...{ found, alone, strip, remind }} />}
      {found.state === 'withdrawn' && (
        <Status
          title={texts.gone}
          text={`${found.line.title}　${publishedInWords(found.line.at)}撤回：${found.line.reason}`}
        />
      )}
      {!('notice' in found) && found.state !== 'withdrawn' && (
        <Without state={found.state} title={title} alone={alone} />
      )}
    </Page>
  )
}
