import { useState } from 'react'
import type { Content } from '@core/domain/announcement/content'
import { announcementKinds, isLoud, kindNames, referenceKinds } from '@core/domain/announcement/kinds'
import { mayActIn } from '@core/domain/person/roles'
import { confirm } from '@/platform/dialogue'
import { newId } from '@/platform/newId'
import { toTop } from '@/platform/scroll'
import { usePreferences } from '@/session/preferences'
import { now } from '@/session/serverClock'
import { useIdentity } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Page } from '@/ui/Page'
import { Paragraph, Section } from '@/ui/Section'
import { forgetEditing, unsavedDraft } from './editingStore'
import { EditorView } from './EditorView'
import { emptyContent } from './emptyContent'
import { ReadingPanel } from './ReadingPanel'
import { ReadyMadeForm } from './ReadyMadeForm'

interface Begun {
  id: string
  start: { content: Content; of: string | null } | null
}

type Kind = Content['kind']

/** What can be written, by what it is for. */
const groups: readonly { label: string; kinds: readonly Kind[] }[] = [
  { label: '新发布', kinds: announcementKinds.filter((kind) => !isLoud(kind)) },
  { label: '更改或说明已发布的', kinds: announcementKinds.filter(isLoud) },
  { label: '长期内容', kinds: referenceKinds },
]

/** For whom somebody writes first of all: the whole city where they may, else their own district. */
function useOwnPlace(): string | null {
  const identity = useIdentity((state) => state.identity)
  const district = usePreferences((state) => state.district)
  if (identity.state !== 'staff') return null
  const may = (place: string | null) => mayActIn(identity.me, place, { as: ['editor'], now: now() })
  if (may(null)) return null
  return may(district) ? district : (identity.me.grants.find(({ role }) => role === 'editor')?.district ?? null)
}

/** A draft that was begun on this phone and never reached the cloud: go on with it, or give it up. */
function Unsaved({ title, onContinue, onForget }: { title: string; onContinue: () => void; onForget: () => void }) {
  return (
    <Section title="本机有一份没有保存的稿件">
      <Paragraph>{title}</Paragraph>
      <Button kind="filled" onTap={onContinue}>
        接着写
      </Button>
      <Button onTap={onForget}>不要了，写新的</Button>
    </Section>
  )
}

/** The beginning of a new announcement: from a pasted paper, from a ready-made text, or from an empty form. */
export function NewDraft({ look, way }: { look: string; way: 'paste' | 'clarification' | 'cancellation' | 'empty' }) {
  const own = useOwnPlace()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [unsaved, setUnsaved] = useState(unsavedDraft)
  const begin = (content: Content, of: string | null = own) => {
    setBegun({ id: newId(), start: { content, of } })
    toTop()
  }

  const isReadyMade = way === 'clarification' || way === 'cancellation'
  const forget = async (id: string) => {
    if (!(await confirm('不要这份稿件', '只存在本机，删掉以后找不回来。', '删掉'))) return
    forgetEditing(id)
    setUnsaved(null)
  }

  if (begun) return <EditorView {...begun} look={look} />
  // What is urgent does not wait behind an old draft, which stays where it is.
  if (unsaved && !isReadyMade)
    return (
      <Page look={look}>
        <Unsaved
          title={unsaved.content.title}
          onContinue={() => setBegun({ id: unsaved.id, start: { content: unsaved.content, of: unsaved.of } })}
          onForget={() => void forget(unsaved.id)}
        />
      </Page>
    )
  return (
    <Page look={look}>
      {way === 'paste' && <ReadingPanel onFill={begin} />}
      {isReadyMade && <ReadyMadeForm kind={way} onFill={begin} />}
      {way === 'empty' && (
        <Section title="写什么">
          {groups.map(({ label, kinds }) => (
            <Choices
              key={label}
              label={label}
              choices={kinds.map((key) => ({ key, word: kindNames[key] }))}
              chosen={[]}
              onChoose={(kind) => begin(emptyContent(kind, now()))}
            />
          ))}
        </Section>
      )}
    </Page>
  )
}
